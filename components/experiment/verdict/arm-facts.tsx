import { costWords } from '@/components/run/cost-words'
import { DetailsSection } from '@/components/run/details-section'
import { armLetter } from '@/lib/experiment/draft'
import type { ArmFigures, ArmView } from '@/lib/experiment/view'
import { dollars } from '@/lib/provider/price-words'

const cell = 'py-2 pr-5 whitespace-nowrap'

/** What the pictures of each arm came to: this says nothing of votes, so it is there from the start. */
export function ArmFacts({ arms, figures }: { arms: readonly ArmView[]; figures: readonly ArmFigures[] }) {
  return (
    <DetailsSection heading="Pictures and prices">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label="Pictures and prices of the arms" className="overflow-x-auto">
        <table className="w-full text-left">
          <thead className="text-small text-soft">
            <tr>
              {['Arm', 'Pictures', 'Refused', 'Failed', 'Cost', 'Each'].map(words => (
                <th key={words} scope="col" className={`${cell} font-regular`}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ arm, asked, refused, failed, spent, perPicture }) => (
              <tr key={arm} className="border-t border-line">
                <th scope="row" dir="auto" className="min-w-36 py-2 pr-5 font-medium wrap-anywhere">
                  {nameOf(arms, arm)}
                </th>
                <td className={cell}>{asked}</td>
                <td className={cell}>{refused}</td>
                <td className={cell}>{failed}</td>
                <td className={cell}>{costWords(spent)}</td>
                <td className={cell}>{perPicture === null ? '–' : dollars(perPicture)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </DetailsSection>
  )
}

function nameOf(arms: readonly ArmView[], arm: number): string {
  const [letter, name] = [armLetter(arm), arms[arm]?.name ?? '']
  return name === '' || name === letter ? letter : `${letter}, ${name}`
}
