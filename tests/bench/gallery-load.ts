import { Agent, request } from 'undici'
import type { GalleryPage } from '@/lib/gallery/schema'
import type { AppServer } from '@/tests/support/app-server'
import { type Figure, kilobytes, times } from './figures'
import { startPeer } from './gallery-peer'
import { galleryQueries } from './gallery-queries'
import { galleryZip } from './gallery-zip'
import { load } from './load'
import { withApp } from './stage'

const images = 100_000
const atOnce = 16
/** As many as the best-known other playground was measured with. */
const inPeersPage = 500
/** Pictures of a first view at 1280 × 900, as the page asks for them. */
const inView = 30

/** What a gallery of a hundred thousand images costs the database and the server, beside one that shows originals. */
export const galleryLoad = (): Promise<Figure[]> =>
  withApp(
    {},
    async app => [...(await galleryQueries(app.dataDir, images)), ...(await served(app)), ...(await galleryZip(app))],
    images,
  )

async function served(app: AppServer): Promise<Figure[]> {
  const agent = new Agent({ connections: atOnce })
  const newest = await newestImages(app, agent)
  const peer = await startPeer(app.dataDir, newest, await filesOf(app, agent, newest))
  const get = getter(agent)
  const together = `${atOnce} at once, the sender on the same cores`
  const thumbs = newest.slice(0, 200).map(({ id }) => `${app.url}/images/${id}/w320`)
  for (const url of thumbs) await get(url)
  const etags = await Promise.all(thumbs.map(url => etagOf(url, agent)))

  const one = await load(100, 1, async () => void (await get(`${app.url}/gallery`)))
  const pages = await load(300, atOnce, async () => void (await get(`${app.url}/gallery`)))
  const parts = await load(1_000, atOnce, async () => void (await get(`${app.url}/gallery/page?limit=50`)))
  const pictures = await load(
    3_000,
    atOnce,
    inTurn(thumbs, url => get(url)),
  )
  const unchanged = await load(
    3_000,
    atOnce,
    inTurn(thumbs, (url, at) => get(url, 304, etags[at])),
  )
  const view = [`${app.url}/gallery`, ...thumbs.slice(0, inView)]
  const ours = await views(view, get)
  const theirs = await views([`${peer.url}/`, ...newest.map(({ id }) => `${peer.url}/originals/${id}`)], get)
  const originals = newest.slice(0, 200).map(({ id }) => `${peer.url}/originals/${id}`)
  const peerPages = await load(300, atOnce, async () => void (await get(`${peer.url}/`)))
  const peerPictures = await load(
    3_000,
    atOnce,
    inTurn(originals, url => get(url)),
  )
  peer.stop()
  await agent.close()
  return [
    {
      what: '`/gallery`',
      value: times(one.times),
      how: `100 requests one after the other, ${images.toLocaleString('en-US')} images stored`,
    },
    { what: '… many at once', value: perSecond(pages), how: `300 requests, ${together}` },
    { what: '… its next 50 images, as JSON', value: perSecond(parts), how: `1,000 requests, ${together}` },
    {
      what: '… a rendition (320 px WebP)',
      value: perSecond(pictures),
      how: `3,000 requests for 200 images, ${together}`,
    },
    { what: '… not modified (304)', value: perSecond(unchanged), how: `3,000 requests for 200 images, ${together}` },
    {
      what: 'A view of the gallery: page and pictures',
      value: viewWords(ours),
      how: `the page and ${inView} renditions, 20 views, ${together}`,
    },
    {
      what: 'The same with every original in the page',
      value: viewWords(theirs),
      how: `the peers’ design in the same run, a bare server: a page of ${inPeersPage} pictures (the most it was measured with) and their originals, which are small here: 384 px`,
    },
    {
      what: '… its page alone, many at once',
      value: perSecond(peerPages),
      how: `300 requests, ${together}; nothing is read for it`,
    },
    { what: '… an original', value: perSecond(peerPictures), how: `3,000 requests for 200 images, ${together}` },
  ]
}

type Get = ReturnType<typeof getter>

const getter =
  (agent: Agent) =>
  async (url: string, status = 200, etag?: string): Promise<number> => {
    const answer = await request(url, { dispatcher: agent, headers: etag ? { 'if-none-match': etag } : {} })
    if (answer.statusCode !== status) throw new Error(`${url} answered ${answer.statusCode}`)
    return (await answer.body.arrayBuffer()).byteLength
  }

/** Calls with one after the other, over and over. */
function inTurn(urls: string[], send: (url: string, at: number) => Promise<number>): () => Promise<void> {
  let turn = 0
  return async () => {
    const at = turn++ % urls.length
    await send(urls[at] ?? '', at)
  }
}

type Views = { bytes: number; perSecond: number }

/** Everything a view needs, over as many connections as there are, again and again. */
async function views(urls: string[], get: Get): Promise<Views> {
  let bytes = 0
  const count = 20
  const { perSecond } = await load(
    count * urls.length,
    atOnce,
    inTurn(urls, async url => (bytes += await get(url))),
  )
  return { bytes: bytes / count, perSecond: perSecond / urls.length }
}

const viewWords = ({ bytes, perSecond: views }: Views): string => `${kilobytes(bytes)}, ${views.toFixed(1)} per second`

const perSecond = (result: Awaited<ReturnType<typeof load>>): string =>
  `${Math.round(result.perSecond)} per second, ${times(result.times)}`

async function newestImages(app: AppServer, agent: Agent): Promise<GalleryPage['images']> {
  const all: GalleryPage['images'] = []
  for (let after: string | null = ''; after !== null && all.length < inPeersPage; ) {
    const address: string = `${app.url}/gallery/page?limit=200${after ? `&cursor=${after}` : ''}`
    const page = (await (await request(address, { dispatcher: agent })).body.json()) as GalleryPage
    all.push(...page.images)
    after = page.after
  }
  return all.slice(0, inPeersPage)
}

/** The originals' names stand in their ETags. */
async function filesOf(app: AppServer, agent: Agent, newest: GalleryPage['images']): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const { id } of newest) {
    const etag = await etagOf(`${app.url}/images/${id}/original`, agent)
    files.set(id, etag.replaceAll('"', ''))
  }
  return files
}

/** An answer that is not read keeps its connection. */
async function etagOf(url: string, agent: Agent): Promise<string> {
  const { headers, body } = await request(url, { method: 'HEAD', dispatcher: agent })
  await body.dump()
  return String(headers.etag)
}
