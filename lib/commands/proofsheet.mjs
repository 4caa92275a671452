// `proofsheet` in the folder that BUILD_STANDALONE=1 makes: serves, or runs the command that is named. No npm and no
// shell stays between a signal and this process.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { refuseOldNode } from './node-version.mjs'
import { operatorCommands } from './operator-commands.mjs'

refuseOldNode()
if (existsSync('.env.local')) process.loadEnvFile('.env.local')
// Next goes into its own folder, which may be read-only: a relative one is meant from here.
process.env.DATA_DIR = resolve(process.env.DATA_DIR || 'data')

/** @param {string} path of the folder */
const run = path => import(new URL(`../../${path}`, import.meta.url).href)

const [name = 'serve'] = process.argv.slice(2)
if (name === 'serve') {
  process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // Next's own name for it; a container sets it to something else.
  process.env.HOSTNAME = process.env.HOST || '127.0.0.1'
  await run('server.js')
} else if (operatorCommands.includes(name)) {
  // As its npm script would be called.
  process.argv.splice(2, 1)
  await run(`commands/${name}.js`)
} else {
  console.error(`There is no command ${name}: serve, ${operatorCommands.join(', ')}.`)
  process.exitCode = 1
}
