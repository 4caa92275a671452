import type { Failure } from '@/lib/result'

/** What a refusal says of the names, by position. */
export const nameErrors = (failure: Failure | null): ReadonlyMap<number, string> =>
  new Map(
    Object.entries(failure?.fields ?? {}).flatMap(([path, sentence]): [number, string][] => {
      const number = /^templates\.(\d+)\.about\.name$/.exec(path)?.[1]
      return number === undefined ? [] : [[Number(number), sentence]]
    }),
  )
