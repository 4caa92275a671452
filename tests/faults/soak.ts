// npm run soak: the kill loop at full length. `npm run soak -- 300` for another number of kills.
import { megabyte } from '@/tests/support/faults/memory'
import { soak } from '@/tests/support/faults/soak'

const found = await soak(Number(process.argv[2] ?? 100))

console.log(`
| kills | presses | POSTs | charges | pictures | unknown | double charges | hash mismatches | other complaints | time | peak memory |
|---|---|---|---|---|---|---|---|---|---|---|
| ${found.kills} | ${found.presses} | ${found.posts} | ${found.charges} | ${found.pictures} | ${found.unknown} | ${found.doubleCharges} | ${found.hashMismatches} | ${found.complaints.length} | ${Math.round(found.seconds)} s | ${Math.round(found.peakBytes / megabyte)} MB |
`)
for (const complaint of found.complaints) console.log(complaint)
process.exit(found.complaints.length === 0 ? 0 : 1)
