// npm run steady: half an hour of ordinary load on one server. `npm run steady -- 5` for another number of minutes.
import { steadyLoad } from '@/tests/support/steady/steady-load'

const { figures, complaints } = await steadyLoad(Number(process.argv[2] ?? 30))

console.log(`\n| figure | value |\n|---|---|\n${figures.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}\n`)
for (const complaint of complaints) console.log(complaint)
process.exit(complaints.length === 0 ? 0 : 1)
