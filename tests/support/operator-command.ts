import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { bin, root } from './commands.mjs'

export type Said = { code: number; text: string }

/** Runs one of the operators' commands as its npm script does, on a data folder. */
export const operatorCommand = (name: string, words: string[], dataDir: string): Promise<Said> =>
  new Promise(resolve => {
    const program = ['--conditions=react-server', '--import', 'tsx', join(root, `lib/commands/${name}.ts`)]
    const env = { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir } as const
    const child = execFile(join(bin, 'node'), [...program, ...words], { cwd: root, env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, text: stdout + stderr }),
    )
  })
