/**
 * Ends the process with one sentence on a Node that cannot run the app.
 * Plain JavaScript: it must load on the very versions it refuses. better-sqlite3 crashes there without a word.
 */
export function refuseOldNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 13)) return
  process.stderr.write(
    `Proofsheet needs Node 22.13 or newer; this is Node ${version}. Run it through its npm scripts (npm run quickstart), which bring their own Node.\n`,
  )
  process.exit(1)
}
