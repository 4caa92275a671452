import { costWords } from '@/components/run/cost-words'
import { DetailsSection } from '@/components/run/details-section'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import { labelOf } from '@/lib/template/label'
import type { Compared } from './compared'

const rows: { term: string; value: (image: GalleryImageDetails) => string }[] = [
  { term: 'Template', value: ({ template }) => template?.name ?? 'None' },
  { term: 'Version', value: ({ templateVersion }) => (templateVersion === null ? 'None' : String(templateVersion)) },
  { term: 'Size asked', value: ({ size }) => sizeWords(size) },
  { term: 'Size', value: image => sizeWords(sizeText(image)) },
  { term: 'Model', value: ({ settings }) => settings.model },
  { term: 'Quality', value: ({ settings }) => choiceWords(settings.quality) },
  { term: 'Background', value: ({ settings }) => choiceWords(settings.background) },
  { term: 'Format', value: ({ settings }) => choiceWords(settings.format) },
  {
    term: 'Cost',
    value: ({ cost, isSample, isCostEstimated }) =>
      isSample
        ? 'Sample, free'
        : cost === null
          ? 'Not known'
          : costWords({ micros: cost, isEstimated: isCostEstimated }),
  },
]

/** A longer value is read where the prompts are compared. */
const longestValue = 120

/** A row for every field that any of the pictures was made with. */
function fieldRows(compared: readonly Compared[]): typeof rows {
  const names = [...new Set(compared.flatMap(({ image }) => Object.keys(image.values)))]
  return names
    .filter(name => compared.every(({ image }) => (image.values[name] ?? '').length <= longestValue))
    .map(name => ({ term: labelOf(name), value: ({ values }) => values[name] || 'Empty' }))
}

/** The settings and fields in which the pictures differ; what all share is not worth a line. */
export function CompareSettings({ compared }: { compared: readonly Compared[] }) {
  const differing = [...rows, ...fieldRows(compared)]
    .map(({ term, value }) => ({ term, values: compared.map(({ image }) => value(image)) }))
    .filter(({ values }) => new Set(values).size > 1)
  return (
    <DetailsSection heading="Settings">
      {differing.length === 0 ? (
        <p>The same for all.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too.
        <section className="overflow-x-auto" tabIndex={0} aria-label="Settings that differ">
          <table className="w-full text-left">
            <thead className="text-small text-soft">
              <tr>
                <th scope="col" className="py-1.5 pr-6 font-regular">
                  <span className="sr-only">Setting</span>
                </th>
                {compared.map(({ letter }) => (
                  <th key={letter} scope="col" className="py-1.5 pr-6 font-mono font-medium text-ink">
                    {letter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differing.map(({ term, values }) => (
                <tr key={term} className="border-t border-line">
                  <th scope="row" className="py-1.5 pr-6 font-regular whitespace-nowrap text-soft">
                    {term}
                  </th>
                  {values.map((value, position) => (
                    <td key={compared[position]?.letter} className="py-1.5 pr-6">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </DetailsSection>
  )
}
