import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnv, succeeds } from './commands.mjs'

const seeded = new Map<number, Promise<string>>()

/** Fills an empty data folder with so many seeded images: made once for a process, then copied. */
export async function fillWithSeeded(dataDir: string, images: number): Promise<void> {
  const made = seeded.get(images) ?? seed(images)
  seeded.set(images, made)
  await cp(await made, dataDir, { recursive: true })
}

async function seed(images: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-seeded-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  if (!seedInto({ DATA_DIR: folder }, images)) throw new Error('The images could not be seeded.')
  return folder
}

/** Runs `npm run seed`. @returns whether it ended well */
export const seedInto = (env: NodeJS.ProcessEnv | Record<string, string>, images: number): boolean =>
  succeeds(['npm', 'run', '--silent', 'seed', '--', `${images}`], childEnv({ LOG_LEVEL: 'warn', ...env }), [
    'ignore',
    'ignore',
    'inherit',
  ])
