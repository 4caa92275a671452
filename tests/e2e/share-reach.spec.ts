import { globSync } from 'node:fs'
import { request } from 'node:http'
import { makePictures } from './gallery'
import { expect, test } from './harness'
import { createLink, openToOthers, signIn } from './sharing'

test.use({ appEnv: { ...openToOthers } })

/** Every address that the app has, `[name]` where it takes a word. */
const routes = globSync('app/**/{page.tsx,route.ts}').map(file => `/${file.split('/').slice(1, -1).join('/')}`)

/**
 * What someone without a session may reach beside links: the door, whether the server lives, figures for who has their
 * token, what the API is like, and the empty page of portable links.
 */
const open = ['/sign-in', '/healthz', '/readyz', '/metrics', '/api/v1/openapi.json', '/open']
/** Not there where one password is the way in, or not by GET, or for a token alone. */
const isForOthers = (route: string): boolean => /^\/(setup|invite|api|sign-in\/callback)(\/|$)/.test(route)
const isUnderLink = (route: string): boolean => /^\/[srv]\//.test(route)

/** Asks without following where it leads. */
const ask = (url: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { method }, answer => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })

test('whoever has a link reaches what it grants and nothing else of the workspace', async ({ page, app }) => {
  await signIn(page, '/')
  await makePictures(page, { template: 'portrait', n: '2' })
  const { images } = await (await page.request.get('/gallery/page')).json()
  const [{ id: imageId, runId }] = images
  await page.goto('/templates/portrait')
  const link = await createLink(page)

  const shown = await (await fetch(link)).text()
  for (const secret of [imageId, runId, 'Landscape']) expect(shown).not.toContain(secret)
  const words = {
    id: [imageId, runId],
    slug: ['portrait', 'landscape'],
    number: ['1'],
    rendition: ['original', 'w320'],
  }
  const fill = (route: string): string[] => {
    const [, name] = /\[(\w+)\]/.exec(route) ?? []
    const known = Object.entries(words).find(([word]) => word === name)
    return name === undefined ? [route] : (known?.[1] ?? ['1']).flatMap(word => fill(route.replace(`[${name}]`, word)))
  }
  const closed = routes.filter(route => !isUnderLink(route) && !open.includes(route)).flatMap(fill)
  expect(closed.length).toBeGreaterThan(30)
  for (const path of closed)
    expect(isForOthers(path) ? [401, 404, 405] : [307, 401], path).toContain(await ask(app.url + path))

  // The word of one kind of link opens no other kind.
  const token = link.slice(link.lastIndexOf('/') + 1)
  const votes = routes.filter(route => route.startsWith('/v/')).map(route => fill(route.replace('[token]', token)))
  expect(votes.length).toBeGreaterThan(3)
  for (const path of votes.flat()) expect([404, 405], path).toContain(await ask(app.url + path))

  const files = routes.filter(route => route.startsWith('/r/')).map(route => route.slice('/r/[token]'.length))
  expect(files.sort()).toEqual(['', '/card.png', '/images/[n]/[rendition]', '/template.prompt'])
  for (const file of ['', '/card.png', '/images/1/w320', '/images/2/w640', '/template.prompt'])
    expect([file, await ask(link + file), await ask(link + file, 'HEAD')]).toEqual([file, 200, 200])
  for (const file of [
    '/images/0/w320',
    '/images/3/w320',
    `/images/${imageId}/w320`,
    '/images/1/w9999',
    '/images/1/original',
  ])
    expect([file, await ask(link + file)]).toEqual([file, 404])
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    for (const file of ['', '/card.png', '/images/1/w320', '/template.prompt'])
      expect([method, file, await ask(link + file, method)]).toEqual([method, file, 405])
})

test('every answer under a link is private, and its page tells previews what it is', async ({ page }) => {
  await signIn(page, '/templates/landscape')
  const link = await createLink(page)
  const unknown = `${link.slice(0, -24)}${'x'.repeat(24)}`
  for (const address of [link, unknown])
    for (const file of ['', '/card.png', '/images/1/w320', '/template.prompt']) {
      const { headers } = await fetch(address + file)
      expect([file, headers.get('x-robots-tag')]).toEqual([file, 'noindex, nofollow, noarchive'])
      expect([file, headers.get('referrer-policy')]).toEqual([file, 'no-referrer'])
      expect([file, headers.get('cache-control')]).toEqual([file, 'private, no-cache'])
    }
  const shown = await (await fetch(link)).text()
  const said = (name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(shown)?.[1] ?? `no ${name}`
  expect(said('robots')).toContain('noindex')
  expect(said('og:title')).toBe('Landscape')
  expect(said('og:description')).toBe(said('description'))
  expect(said('og:image')).toBe(`${link}/card.png`)
  expect([said('og:image:width'), said('og:image:height')]).toEqual(['1200', '630'])
  const card = Buffer.from(await (await fetch(said('og:image'))).arrayBuffer())
  // The header of a PNG holds its width and height.
  expect([card.toString('latin1', 1, 4), card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
})
