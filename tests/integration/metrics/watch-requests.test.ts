import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

const program = `
  const { createServer } = await import('node:http')
  const { log } = await import('./lib/log.ts')
  const { outsideRequests } = await import('./lib/request-context.ts')
  const { watchRequests } = await import('./lib/metrics/watch-requests.ts')
  const serve = answer => new Promise(resolve => {
    const server = createServer(answer).listen(0, '127.0.0.1', () => resolve(server))
  })
  const ours = await serve(async (request, response) => {
    log.info('first')
    await new Promise(resolve => setTimeout(resolve, request.url === '/slow' ? 1100 : 5))
    log.info('second')
    outsideRequests(() => log.info('outside'))
    response.statusCode = request.url === '/broken' ? 500 : 200
    response.end('ok')
  })
  const other = await serve((_, response) => response.end('ok'))
  watchRequests(({ socket }) => socket.localPort === ours.address().port)
  const ids = []
  for (const path of ['/usual?q=private', '/broken', '/slow'])
    ids.push((await fetch('http://127.0.0.1:' + ours.address().port + path, { headers: { 'x-request-id': 'from-a-proxy' } })).headers.get('x-request-id'))
  const foreign = (await fetch('http://127.0.0.1:' + other.address().port)).headers.get('x-request-id')
  log.fatal({ ids, foreign }, 'done')
  process.exit(0)
`

/** The log of a server that answers three requests, and what it sent as their ids. */
function played(vars: Record<string, string>) {
  const text = execFileSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', program],
    { env: { PATH: process.env.PATH, NODE_ENV: 'test', ...vars }, encoding: 'utf8' },
  )
  const lines = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const { ids, foreign } = lines.find(line => line.msg === 'done')
  return { text, lines, ids: ids as string[], foreign }
}

describe('a watched request', () => {
  test('has an id in its answer and in every line that it causes, and one of its own where it was slow or failed', () => {
    const { lines, ids, foreign, text } = played({})
    expect(new Set(ids).size).toBe(3)
    expect(foreign).toBeNull()
    for (const id of ids) {
      const own = lines.filter(line => line.request === id && line.msg !== 'request')
      expect(own.map(line => line.msg)).toEqual(['first', 'second'])
    }
    expect(lines.filter(line => line.msg === 'outside' && !('request' in line))).toHaveLength(3)
    const lineOf = (id?: string) => lines.find(line => line.msg === 'request' && line.request === id)
    expect(lineOf(ids[1])).toMatchObject({ method: 'GET', status: 500, isCut: false })
    expect(lineOf(ids[2])).toMatchObject({ method: 'GET', status: 200 })
    expect(lineOf(ids[2]).ms).toBeGreaterThan(1000)
    // On a machine that is busy enough every answer is slow.
    expect(lineOf(ids[0])?.ms ?? 1001).toBeGreaterThan(1000)
    expect(text).not.toContain('private')
  })

  test('behind a proxy keeps the id that the proxy gave it; at debug every request has a line', () => {
    const { lines, ids } = played({ PUBLIC_URL: 'http://127.0.0.1:9999', LOG_LEVEL: 'debug' })
    expect(ids).toEqual(['from-a-proxy', 'from-a-proxy', 'from-a-proxy'])
    expect(lines.filter(line => line.msg === 'request')).toHaveLength(3)
  })
})
