import { existsSync, readFileSync } from 'node:fs'
import { succeeds } from './commands.mjs'
import { playwrightCounts, vitestCounts } from './report.mjs'

/**
 * `command` gets the file its JSON report belongs in; `countsOf` reads that report.
 * @typedef {{ name: string, command: (report: string) => string[], countsOf?: (report: any) => import('./report.mjs').Counts, needsChromium?: boolean }} Step
 */

/** @type {Step[]} Cheap ones first. */
export const allSteps = [
  { name: 'types', command: () => ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: () => ['npm', 'run', '--silent', 'lint'] },
  {
    name: 'unit',
    command: report => [
      'vitest',
      'run',
      '--config=tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    countsOf: vitestCounts,
  },
  // The folder that runs by itself costs the build two seconds, and the browser tests start it too.
  { name: 'build', command: () => ['env', 'BUILD_STANDALONE=1', 'npm', 'run', '--silent', 'build'] },
  {
    name: 'e2e',
    // Playwright's JSON reporter takes its file from the environment.
    command: () => ['playwright', 'test', '--config=tests/playwright.config.ts', '--reporter=list,json'],
    countsOf: playwrightCounts,
    needsChromium: true,
  },
]

/**
 * Runs one step. A step that fails without a failing test (types, a crash, a file that does not load) counts as one failure.
 * @param {Step} step
 * @param {string} report
 * @param {NodeJS.ProcessEnv} env
 */
export function runStep(step, report, env) {
  console.log(`\n── ${step.name}`)
  const isWell = succeeds(step.command(report), { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  const counts = step.countsOf && existsSync(report) ? step.countsOf(JSON.parse(readFileSync(report, 'utf8'))) : nothing
  if (isWell || counts.failed > 0) return counts
  console.error(`The step "${step.name}" failed.`)
  return { ...counts, failed: 1 }
}

const nothing = { passed: 0, failed: 0, skipped: 0 }
