/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report vitest's JSON
 * @returns {Counts}
 */
export const vitestCounts = report => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report Playwright's JSON
 * @returns {Counts}
 */
export const playwrightCounts = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export const sumCounts = counts =>
  counts.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }))

/**
 * Whether nothing failed, and something ran where tests were asked for.
 * @param {Counts} total
 * @param {{ countsOf?: unknown }[]} steps
 */
export const isGreen = (total, steps) => total.failed === 0 && (total.passed > 0 || !steps.some(step => step.countsOf))

/** @param {Counts} total */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
