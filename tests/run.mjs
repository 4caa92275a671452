// npm test, and npm run check (the same with --no-install). Plain JavaScript without dependencies for Node 18 and
// newer: on a fresh machine it runs on the host's Node, before there is anything else. Its children find the
// project's own commands, Node included, first on their PATH.
// `npm test -- build e2e` runs only the steps named.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needChromium } from './support/chromium.mjs'
import { childEnv } from './support/commands.mjs'
import { installDependencies } from './support/dependencies.mjs'
import { closingLine, isGreen, sumCounts } from './support/report.mjs'
import { allSteps, runStep } from './support/steps.mjs'

const words = process.argv.slice(2)
const mayInstall = !words.includes('--no-install')
const named = words.filter(word => !word.startsWith('--'))
const steps = allSteps.filter(step => named.length === 0 || named.includes(step.name))
const reports = mkdtempSync(join(tmpdir(), 'proofsheet-reports-'))

try {
  const unknown = named.filter(name => !allSteps.some(step => step.name === name))
  if (unknown.length > 0)
    throw new Error(`There is no step ${unknown.join(', ')}: ${allSteps.map(step => step.name).join(', ')}.`)
  if (mayInstall) installDependencies()
  const chromium = steps.some(step => step.needsChromium) ? needChromium(mayInstall) : undefined
  const total = sumCounts(
    steps.map(step => runStep(step, join(reports, `${step.name}.json`), childEnv({ CHROMIUM_PATH: chromium }))),
  )
  process.exitCode = isGreen(total, steps) ? 0 : 1
  console.log(`\n${closingLine(total)}`)
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof Error ? error.message : error)
} finally {
  rmSync(reports, { recursive: true, force: true })
}
