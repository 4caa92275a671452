// npm run simulate: how often an experiment's verdict is wrong, and what a size can find, as tables for docs/experiments.md.
// `npm run simulate -- 500` simulates fewer experiments per figure.

import { armsTable, errorTable, powerTables, watchingTable } from '@/lib/experiment/simulation/tables'

const usualCount = 4_000
const count = Number(process.argv[2] ?? usualCount)

if (Number.isInteger(count) && count > 0) {
  const half = Math.ceil(count / 2)
  const tables = [errorTable(count), powerTables(half), watchingTable(half), armsTable(half)]
  for (const table of tables) {
    for (const line of table) console.log(line)
    console.log('')
  }
} else {
  console.error('Say how many experiments to simulate for each figure: npm run simulate -- 4000.')
  process.exitCode = 1
}
