import Link from 'next/link'
import { DetailsSection } from '@/components/run/details-section'
import { versionPage } from '@/components/template/addresses'
import { PromptText } from '@/components/ui/prompt-text'
import { armDifferences, armText } from '@/lib/experiment/arm-differences'
import { armLetter } from '@/lib/experiment/draft'
import type { ArmView } from '@/lib/experiment/view'
import { DifferenceList } from './difference-list'

const edges = ['border-arm', 'border-mark']

/** What was compared: the first arm as it is, the others with what they do otherwise. */
export function ArmsCompared({ arms }: { arms: readonly ArmView[] }) {
  const [first] = arms
  return (
    <DetailsSection heading="Arms">
      <ol className="grid gap-x-10 gap-y-6 wide:grid-cols-2">
        {arms.map(arm => (
          <li
            key={arm.position}
            className={`grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-2 border-l-3 pl-4 ${edges[arm.position] ?? 'border-line'}`}
          >
            <h3 dir="auto" className="font-medium wrap-anywhere">
              <span className="font-mono">{armLetter(arm.position)}</span>
              {arm.name !== armLetter(arm.position) && `, “${arm.name}”`}
            </h3>
            {first && arm !== first ? (
              <DifferenceList differences={armDifferences(first, arm)} />
            ) : (
              <PromptText segments={[{ text: armText(arm), field: null }]} />
            )}
            <p className="text-small text-soft">
              <Link
                href={versionPage(arm.template.slug, arm.template.version)}
                prefetch={false}
                className="underline decoration-line underline-offset-4 hover:text-ink"
              >
                {arm.template.name}, version {arm.template.version}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </DetailsSection>
  )
}
