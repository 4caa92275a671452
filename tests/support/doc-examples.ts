import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What runs an example, by the language of its block. */
const runners: Record<string, { program: string; file: string }> = {
  sh: { program: 'sh', file: 'example.sh' },
  ts: { program: process.execPath, file: 'example.mts' },
  python: { program: 'python3', file: 'example.py' },
}

/**
 * Runs every example of a page of the documentation, one after the other, as somebody who copied it would.
 * @returns what each of them printed, by its language; null where this machine has nothing that runs it
 */
export async function runExamples(path: string, env: Record<string, string>): Promise<Record<string, string | null>> {
  const text = await readFile(path, 'utf8')
  const printed: Record<string, string | null> = {}
  for (const [, language = '', code = ''] of text.matchAll(/^```(\w+)\n(.*?)^```/gms)) {
    const runner = runners[language]
    if (runner) printed[language] = await run(runner, code, env)
  }
  return printed
}

async function run({ program, file }: { program: string; file: string }, code: string, env: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-example-'))
  try {
    await writeFile(join(folder, file), code)
    const { stdout } = await promisify(execFile)(program, [file], {
      cwd: folder,
      env: { ...process.env, ...env, FORCE_COLOR: '0' },
    })
    return stdout.trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 127)) return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
