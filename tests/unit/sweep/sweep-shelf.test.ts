import { describe, expect, it } from 'vitest'
import { keepSweep, keptSweep } from '@/components/sweep/sweep-shelf'
import { emptyShelf } from '@/tests/support/form'
import { draft, threeByFour } from '@/tests/support/sweeps'

const kept = { isOn: true, draft: draft(threeByFour) }

describe('several values in the tab’s storage', () => {
  it('outlive a reload, each beginning for itself', () => {
    const stored = new Map<string, string>()
    keepSweep(emptyShelf(stored), 'draft:template:portrait', 'null', kept)
    expect(keptSweep(emptyShelf(stored), 'draft:template:portrait', 'null')).toEqual(kept)
    expect(keptSweep(emptyShelf(stored), 'draft:template:portrait', '{"a link":1}')).toBeNull()
    expect(keptSweep(emptyShelf(stored), 'draft:template:landscape', 'null')).toBeNull()
  })

  it.each([
    '{',
    '"text"',
    '{"start":"null","isOn":true}',
    '{"start":"null","isOn":"yes","draft":{"mode":"grid","axes":[],"sample":{"count":"1","seed":1}}}',
    '{"start":"null","isOn":true,"draft":{"mode":"cube","axes":[],"sample":{"count":"1","seed":1}}}',
    '{"start":"null","isOn":true,"draft":{"mode":"grid","axes":[{"kind":"field","name":"a"}],"sample":{"count":"1","seed":1}}}',
    '{"start":"null","isOn":true,"draft":{"mode":"grid","axes":[],"sample":{"count":1,"seed":1}}}',
  ])('that holds %s is taken for empty', text => {
    const shelf = emptyShelf(new Map([['key:sweep', text]]))
    expect(keptSweep(shelf, 'key', 'null')).toBeNull()
  })
})
