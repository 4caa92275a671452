import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { GalleryImage } from '@/lib/gallery/schema'

/** Every original in the page, as the best-known image playground does it: so many elements for each. */
const elementsOfEach = 47

export type Peer = { url: string; stop: () => void }

/**
 * The gallery of the best-known other image playground in small: a page that holds every picture as its full-size
 * original. It reads the same files, and does nothing else.
 * @param shaOf the name of an image's file
 */
export async function startPeer(
  dataDir: string,
  images: readonly GalleryImage[],
  shaOf: Map<string, string>,
): Promise<Peer> {
  const page = Buffer.from(pageOf(images))
  const server = createServer((request, response) => {
    if (request.url === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    sendOriginal(request, response, dataDir, shaOf)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const pageOf = (images: readonly GalleryImage[]): string =>
  `<!doctype html>${images
    .map(({ id }) => `<div>${'<span></span>'.repeat(elementsOfEach - 2)}<img src="/originals/${id}"></div>`)
    .join('')}`

function sendOriginal(request: IncomingMessage, response: ServerResponse, dataDir: string, shaOf: Map<string, string>) {
  const sha256 = shaOf.get(request.url?.slice('/originals/'.length) ?? '') ?? ''
  const etag = `"${sha256}"`
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
  response.writeHead(200, { 'content-type': 'image/png', etag })
  createReadStream(join(dataDir, 'originals', sha256.slice(0, 2), sha256)).pipe(response)
}
