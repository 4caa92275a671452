import { expect, test } from 'vitest'
import { dayOf } from '@/lib/spending/day'
import { ledgerCsv } from '@/lib/spending/ledger-csv'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'
import { about, booked, paidRun, rowOf, unresolvedRun } from './paid-runs'

const csv = (atOnce?: number) => new Response(ledgerCsv(owner, atOnce)).arrayBuffer()

/** The file as text, its byte order mark kept. */
const text = (bytes: ArrayBuffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const header =
  '\ufeffRun,Template,Day,Entry,Held back ($),Spent ($),Estimated,Who,State,Model,Size,Number of images,Prompt'

onEveryDatabase(() => {
  test('a file without entries still names its columns', async () => {
    expect(text(await csv())).toBe(`${header}\r\n`)
  })

  test('each entry is a line of its own workspace, harmless to a spreadsheet', async () => {
    const prompt = `=cmd|'/c calc'!A1, ${'画'.repeat(300)}`
    const run = await unresolvedRun({ prompt })
    await booked(run, 'settle', { reserved: 0, spent: about, isEstimated: true })
    await paidRun({}, stranger)
    const { number } = await rowOf(run)
    const lines = text(await csv()).split('\r\n')
    expect(lines[0]).toBe(header)
    const settled = `${number},,${dayOf(Date.now())},settle,-0.210000,0.050000,yes,Owner,unknown,gpt-image-2,1024x1024,1,`
    expect(lines.at(-2)).toBe(`${settled}"'${prompt.slice(0, 200)}"`)
    expect(lines.at(-1)).toBe('')
  })

  test('it is the same however many entries are read at once', async () => {
    for (let run = 0; run < 5; run++) await paidRun()
    const whole = text(await csv())
    expect(text(await csv(1))).toBe(whole)
    expect(text(await csv(2))).toBe(whole)
    expect(whole.split('\r\n').length).toBeGreaterThan(5)
  })
})
