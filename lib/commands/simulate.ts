// npm run simulate: how often an experiment's verdict is wrong, and what a size can find, as tables for docs/experiments.md.
// `npm run simulate -- 500` simulates fewer experiments per figure.

import { costTable, errorTable, powerTables } from '@/lib/experiment/simulation/tables'

const usualCount = 4_000
const count = Number(process.argv[2] ?? usualCount)

if (Number.isInteger(count) && count > 0) {
  const tables = [errorTable(count), powerTables(Math.ceil(count / 2)), costTable(Math.ceil(count / 2))]
  for (const table of tables) {
    for (const line of table) console.log(line)
    console.log('')
  }
} else {
  console.error('Say how many experiments to simulate for each figure: npm run simulate -- 4000.')
  process.exitCode = 1
}
