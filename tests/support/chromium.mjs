import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { childEnv, succeeds } from './commands.mjs'

const commands = ['chromium', 'chromium-browser', 'google-chrome']
const isRoot = process.getuid?.() === 0

/** Quiet and offline: no updates, no sync, nothing but the pages under test. */
export const chromiumArgs = [
  // Chromium refuses its sandbox to root.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * CHROMIUM_PATH where it is set, else one on the PATH, else Playwright's own.
 * @returns the path of a Chromium that starts, or undefined
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  return [...onPath(), ...playwrightsOwn()].find(doesStart)
}

/**
 * Finds a Chromium, or installs one: Playwright's, else (offline from its servers, or without the libraries it needs) Debian's.
 * @param {boolean} mayInstall
 * @throws with a sentence when none can be had
 */
export function needChromium(mayInstall) {
  const found = findChromium() ?? (mayInstall ? installChromium() : undefined)
  if (found && doesStart(found)) return found
  throw new Error(
    found
      ? `CHROMIUM_PATH is ${found}, which does not start. Correct it, or unset it to let npm test find a Chromium.`
      : 'The browser tests need a Chromium and none could be found or installed. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH, then try again.',
  )
}

function installChromium() {
  console.log('No Chromium here: asking Playwright for its own.')
  succeeds(['playwright', 'install', 'chromium'], childEnv(), ['ignore', 'inherit', 'ignore'])
  return findChromium() ?? (installDebianChromium() ? findChromium() : undefined)
}

function installDebianChromium() {
  console.log('That did not give one that starts: asking Debian.')
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y']
  // Liberation: without any font at all, text has no width and nothing can be clicked.
  return (
    succeeds([...apt, 'update']) &&
    succeeds([...apt, 'install', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  )
}

const onPath = () =>
  (process.env.PATH ?? '').split(delimiter).flatMap(folder => commands.map(name => join(folder, name)))

function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)('playwright').chromium.executablePath()]
  } catch {
    return []
  }
}

/** @param {string} path */
const doesStart = path => existsSync(path) && succeeds([path, '--version'], process.env, 'ignore')
