import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port'

const debianFolder = '/usr/lib/postgresql'

/**
 * A throw-away PostgreSQL cluster in a temporary folder, on a free port of loopback, without fsync.
 * @returns null where PostgreSQL is not installed, or root has no `postgres` user to run it as (it refuses root)
 */
export async function startPostgres(): Promise<{
  url: string
  restart(): Promise<void>
  stop(): Promise<void>
} | null> {
  const programs = programFolder()
  const user = programs && unprivilegedUser()
  if (!programs || !user) return null

  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-postgres-'))
  if (user.uid) chownSync(folder, user.uid, user.gid)
  const cluster = join(folder, 'cluster')
  const initdb = ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(programs, 'initdb'), initdb, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...user })

  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    full_page_writes: 'off',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const launch = () => {
    const server = spawn(join(programs, 'postgres'), ['-D', cluster, ...options], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    })
    return { server, exit: once(server, 'exit') }
  }
  let running = launch()
  // SIGQUIT is PostgreSQL's immediate shutdown: its own children go with it.
  const quit = () => running.server.kill('SIGQUIT')
  process.once('exit', quit)

  const stop = async () => {
    process.off('exit', quit)
    quit()
    await running.exit
    await rm(folder, { recursive: true, force: true })
  }
  const whenReady = async () => {
    if (await isReady(running.server.stderr)) return
    await stop()
    throw new Error('PostgreSQL ended before it was ready')
  }
  await whenReady()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: async () => {
      quit()
      await running.exit
      running = launch()
      await whenReady()
    },
    stop,
  }
}

async function isReady(log: NodeJS.ReadableStream): Promise<boolean> {
  const lines = createInterface({ input: log })
  for await (const line of lines) {
    if (!line.includes('ready to accept connections')) continue
    // Read on, or the log would fill its pipe and stop the server.
    log.resume()
    return true
  }
  return false
}

function programFolder(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map(version => join(debianFolder, version, 'bin')),
  ]
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** Empty for an ordinary user, the ids of `postgres` for root, null for a root without that user. */
function unprivilegedUser(): { uid: number; gid: number } | { uid?: never } | null {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}
