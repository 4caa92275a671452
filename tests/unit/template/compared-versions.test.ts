import { expect, test } from 'vitest'
import { comparedVersions } from '@/lib/template/compared-versions'
import { publishWords } from '@/lib/template/publish-words'

const versions = [{ number: 3 }, { number: 2 }, { number: 1 }]

test.each([
  ['', 2, 3],
  ['from=1&to=3', 1, 3],
  ['from=3&to=1', 3, 1],
  ['to=2', 1, 2],
  ['from=1', 1, 3],
  ['from=9&to=x', 2, 3],
  ['to=1', 1, 1],
])('%j compares %i with %i', (query, from, to) => {
  expect(comparedVersions(versions, new URLSearchParams(query))).toEqual({ from: { number: from }, to: { number: to } })
})

test('a template has at least one version; without any there is nothing to compare', () => {
  expect(comparedVersions([], new URLSearchParams())).toBeNull()
})

test.each([
  ['v2', 'Version 2 is published. Newest is 3.'],
  ['v3', 'Version 3 is published.'],
  [null, 'Not published, so the playground does not offer it. Newest is version 3.'],
])('with %s published a template says %j', (publishedVersionId, words) => {
  const summaries = versions.map(({ number }) => ({
    id: `v${number}`,
    number,
    hash: '',
    note: '',
    createdBy: '',
    createdAt: 0,
    runs: 0,
  }))
  expect(publishWords({ publishedVersionId, versions: summaries, newest: { version: 3 } })).toBe(words)
})
