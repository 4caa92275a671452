import type { Complaint, Problem } from './node'

/** Complaints in the order of the body, each with its line and column. */
export function located(body: string, complaints: readonly Complaint[]): Problem[] {
  const starts = lineStarts(body)
  let line = 0
  return complaints
    .toSorted((one, other) => one.start - other.start)
    .map(complaint => {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= complaint.start) line++
      return { ...complaint, line: line + 1, column: complaint.start - (starts[line] ?? 0) + 1 }
    })
}

function lineStarts(body: string): number[] {
  const starts = [0]
  for (let end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}
