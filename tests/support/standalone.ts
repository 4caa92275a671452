import { chmodSync, cpSync, existsSync, globSync, mkdirSync, statSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, root } from './commands.mjs'

const built = join(root, '.next/standalone')

/** Whether the build has made the folder that runs by itself. */
export const isStandaloneBuilt = (): boolean => existsSync(join(built, 'proofsheet'))

/** The user that owns nothing. */
export const nobody = { uid: 65_534, gid: 65_534 }

export type Standalone = {
  folder: string
  /** Of `nobody`: the only place it may write to. */
  dataDir: string
  /** What finds Node, and nothing of the project, on its PATH. */
  env: { NODE_ENV: 'production' } & Record<string, string>
  remove: () => Promise<void>
}

/** The folder as an image holds it: root's, and nobody may write in it. Only root can make one. */
export async function installStandalone(chown: (path: string) => void): Promise<Standalone> {
  const place = await mkdtemp(join(tmpdir(), 'proofsheet-standalone-'))
  const folder = join(place, 'app')
  const dataDir = join(place, 'data')
  cpSync(built, folder, { recursive: true })
  for (const path of [folder, ...pathsIn(folder)]) chmodSync(path, statSync(path).mode & 0o555)
  mkdirSync(join(place, 'bin'))
  symlinkSync(join(bin, 'node'), join(place, 'bin/node'))
  mkdirSync(dataDir, { mode: 0o700 })
  chown(dataDir)
  chmodSync(place, 0o755)
  return {
    folder,
    dataDir,
    env: {
      NODE_ENV: 'production',
      PATH: `${join(place, 'bin')}:/usr/bin:/bin`,
      HOME: '/nonexistent',
      TMPDIR: '/nonexistent',
    },
    remove: () => rm(place, { recursive: true, force: true }),
  }
}

const pathsIn = (folder: string): string[] => globSync('**', { cwd: folder }).map(path => join(folder, path))

/** Every file of a folder with its size and time: two are equal when nothing was written in between. */
export const traces = (folder: string): string[] =>
  pathsIn(folder).map(path => {
    const { size, mtimeMs } = statSync(path)
    return `${path} ${size} ${mtimeMs}`
  })
