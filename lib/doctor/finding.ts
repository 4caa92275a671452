/** What was looked at, in the order in which it is. */
export const checks = ['folder', 'secret', 'database', 'originals', 'runs', 'ledger', 'answers', 'clock'] as const
export type Check = (typeof checks)[number]

/** What one look found. `examples`: ids, hashes or names to look for, a few of them. */
export type Finding = { check: Check; isBad: boolean; sentence: string; examples: string[] }

const mostExamples = 20

/** @param sentence what is well, with its count */
export const well = (check: Check, sentence: string): Finding => ({ check, isBad: false, sentence, examples: [] })

/** @param sentence what is wrong and what to do about it */
export const bad = (check: Check, sentence: string, examples: readonly string[] = []): Finding => ({
  check,
  isBad: true,
  sentence,
  examples: examples.slice(0, mostExamples),
})

/** "3 pictures are missing.", with the pictures as examples; nothing where there are none. */
export const badFor = (check: Check, found: readonly string[], noun: string, rest: string): Finding[] =>
  found.length === 0 ? [] : [bad(check, `${counted(found.length, noun)} ${rest}`, found)]

/** "1 picture is", "3 pictures are". */
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? ' is' : 's are'}`
