import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failedVectors, type TemplateVectors, vectorOutcome } from '@/tests/support/template-vectors'

const vectors: TemplateVectors = JSON.parse(readFileSync('tests/vectors/template-language.json', 'utf8'))

describe.each(vectors.groups)('$name', ({ cases }) => {
  it.each(cases.map(vector => [vector.body, vector] as const))('%j', (_, vector) => {
    const { got, wanted } = vectorOutcome(vectors, vector)
    expect(got).toEqual(wanted)
  })
})

it('there are enough of them, and a wrong one is noticed', () => {
  expect(vectors.groups.flatMap(group => group.cases).length).toBeGreaterThanOrEqual(120)
  const [group] = vectors.groups
  const wrong = { body: 'a {{subject}}', values: { subject: 'b' }, text: 'a c' }
  expect(failedVectors(vectors)).toEqual([])
  expect(failedVectors({ ...vectors, groups: [{ name: group?.name ?? '', cases: [wrong] }] })).toHaveLength(1)
})
