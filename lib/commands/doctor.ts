// npm run doctor: looks at everything that is kept and says what is wrong; --json for programs. Exits 1 when something is.

import { examine } from '@/lib/doctor/examine'
import type { Finding } from '@/lib/doctor/finding'
import { processEnv } from '@/lib/env'

const configuration = processEnv()
if (!configuration.ok) {
  console.error(configuration.error.message)
  process.exit(1)
}
const findings = await examine()
const isWell = findings.every(({ isBad }) => !isBad)
if (process.argv.includes('--json')) console.log(JSON.stringify({ isWell, findings }, null, 2))
else
  for (const line of [...findings.flatMap(linesOf), '', isWell ? 'All is well.' : 'Something is wrong.'])
    console.log(line)
process.exit(isWell ? 0 : 1)

function linesOf({ check, isBad, sentence, examples }: Finding): string[] {
  return [
    `${isBad ? 'WRONG' : 'well '}  ${check.padEnd(9)}  ${sentence}`,
    ...examples.map(one => `${' '.repeat(18)}${one}`),
  ]
}
