import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bin, childEnv, root, succeeds } from '@/tests/support/commands.mjs'
import { freePort } from '@/tests/support/free-port'
import { startServer } from '@/tests/support/server-process'

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(root)} } }`,
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
  'app/page.jsx': 'export default () => <main>Empty</main>',
  'app/healthz/route.js': 'export const GET = () => new Response("ok")',
}

/**
 * Lends the address of an empty page, built and served like ours by the same Next. It lives inside the project's
 * folder because it takes its packages from there.
 */
export async function withEmptyPage<T>(work: (url: string) => Promise<T>): Promise<T> {
  await mkdir(join(root, 'test-results'), { recursive: true })
  const folder = await mkdtemp(join(root, 'test-results', 'empty-page-'))
  try {
    await mkdir(join(folder, 'app', 'healthz'), { recursive: true })
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    if (!succeeds([join(bin, 'next'), 'build', folder], childEnv(), 'ignore')) {
      throw new Error('The empty page did not build.')
    }
    const url = `http://127.0.0.1:${await freePort()}`
    const server = await startServer(url, { HOST: '127.0.0.1', PORT: new URL(url).port }, { folder })
    try {
      return await work(url)
    } finally {
      await server.end('SIGKILL')
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
