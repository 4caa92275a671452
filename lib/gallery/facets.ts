/** One thing that images can be filtered by. `name` is a form path or a word of ours, as in the table. */
export type Facet = { name: string; value: string }

/** Totals that belong to no value. */
export const totalNames = ['live', 'starred', 'trash'] as const
export type TotalName = (typeof totalNames)[number]

/** Names of fields begin with it: a field may be called as one of our words. */
export const valuePrefix = 'values.'

export const valueFacet = (field: string, value: string): Facet => ({ name: `${valuePrefix}${field}`, value })
export const templateFacet = (id: string): Facet => ({ name: 'template', value: id })
export const sizeFacet = (size: string): Facet => ({ name: 'size', value: size })
export const makerFacet = (personId: string): Facet => ({ name: 'maker', value: personId })
export const sampleFacet = (isSample: boolean): Facet => ({ name: 'sample', value: isSample ? 'yes' : 'no' })

/** Characters of a value that is filtered by: a longer one is found by its words. */
export const valueLimit = 120
/** Lines of a list that count each. */
const mostLines = 20

type Made = {
  templateId: string | null
  size: string
  maker: string
  isSample: boolean
  values: Record<string, string>
}

/** All that the images of a run can be filtered by. Of a list, every line is a value. */
export const facetsOf = ({ templateId, size, maker, isSample, values }: Made): Facet[] => [
  ...(templateId === null ? [] : [templateFacet(templateId)]),
  sizeFacet(size),
  makerFacet(maker),
  sampleFacet(isSample),
  ...Object.entries(values).flatMap(([field, value]) => linesOf(value).map(line => valueFacet(field, line))),
]

const linesOf = (value: string): string[] => {
  const lines = value.split('\n').map(line => line.trim())
  return [...new Set(lines)].filter(line => line !== '' && line.length <= valueLimit).slice(0, mostLines)
}
