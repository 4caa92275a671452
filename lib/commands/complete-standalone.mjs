// The last step of BUILD_STANDALONE=1 npm run build: what Next leaves out of .next/standalone. Nothing without it.
import { chmodSync, cpSync, existsSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { operatorCommands } from './operator-commands.mjs'

const target = '.next/standalone'

const start = `#!/bin/sh
exec node "$(dirname "$0")/lib/commands/proofsheet.mjs" "$@"
`

if (process.env.BUILD_STANDALONE === '1') {
  for (const path of ['.next/static', 'public']) cpSync(path, `${target}/${path}`, { recursive: true })
  for (const name of ['proofsheet', 'operator-commands', 'node-version'])
    cpSync(`lib/commands/${name}.mjs`, `${target}/lib/commands/${name}.mjs`)
  writeFileSync(`${target}/proofsheet`, start)
  chmodSync(`${target}/proofsheet`, 0o755)
  await bundleCommands()
}

/** From the same sources as the server, which Next has bundled: neither leaves sources to run from. */
async function bundleCommands() {
  await build({
    entryPoints: operatorCommands.map(name => `lib/commands/${name}.ts`).filter(path => existsSync(path)),
    outdir: `${target}/commands`,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    external: ['better-sqlite3', 'sharp', 'pino', 'pg', 'undici'],
    // Packages of the older kind ask for their modules by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
}
