import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const bin = join(root, 'node_modules', '.bin')

/** A developer's own key or database must never reach a test, nor a figure leave the machine. */
const kept = {
  WISGATE_API_KEY: undefined,
  WISDOM_GATE_KEY: undefined,
  DATABASE_URL: undefined,
  NEXT_TELEMETRY_DISABLED: '1',
}

/**
 * The environment of every child: the project's commands first on the PATH, which puts them on its own Node.
 * @param {Partial<NodeJS.ProcessEnv>} [more] undefined removes a variable
 */
export const childEnv = (more = {}) => ({
  ...process.env,
  ...kept,
  ...more,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
})

/**
 * Runs a command in the project's folder, its output shown.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns whether it ended well; false too when there is no such command
 */
export function succeeds([name = '', ...args], env = childEnv(), stdio = 'inherit') {
  return spawnSync(name, args, { cwd: root, env, stdio }).status === 0
}
