import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, root, succeeds } from './commands.mjs'

/** Installs what package-lock.json asks for, unless exactly that is there already. */
export function installDependencies() {
  if (isInstalled()) return
  // Without scripts: a lock file loses better-sqlite3's `gypfile: false`, and npm would compile it. `node` is the one
  // package whose script is wanted: it fetches the binary.
  const isDone =
    succeeds(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund']) && succeeds(['npm', 'rebuild', 'node'])
  if (!isDone) throw new Error('The dependencies could not be installed; npm says why above.')
}

function isInstalled() {
  const installed = packagesOf(join('node_modules', '.package-lock.json'))
  const wanted = packagesOf('package-lock.json')
  if (!installed || !wanted || !existsSync(join(bin, 'node'))) return false
  return Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path]
    // Optional packages are mostly binaries for other platforms.
    return there
      ? there.version === entry.version && there.integrity === entry.integrity
      : path === '' || entry.optional
  })
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | null}
 */
function packagesOf(lockFile) {
  const path = join(root, lockFile)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}
