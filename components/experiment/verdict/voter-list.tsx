import { DetailsSection } from '@/components/run/details-section'
import { Disclosure } from '@/components/ui/disclosure'
import { counted } from '@/lib/experiment/statistics/words'
import type { VoterView } from '@/lib/experiment/view'
import { VoterRow } from './voter-row'

/** Who has voted: never what. Whoever is left out stays in the list, with the reason, and may be taken back. */
export function VoterList({
  experimentId,
  voters,
  mayEdit,
}: {
  experimentId: string
  voters: readonly VoterView[]
  mayEdit: boolean
}) {
  const leftOut = voters.filter(({ leftOut }) => leftOut !== null).length
  const flagged = voters.filter(({ flags }) => flags.length > 0).length
  const notes = [
    counted(voters.length, 'person'),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(flagged > 0 ? [`${flagged} to look at`] : []),
  ].join(', ')
  return (
    <DetailsSection heading="Voters">
      {voters.length === 0 ? (
        <p className="text-soft">Nobody has voted yet.</p>
      ) : (
        <Disclosure summary={notes}>
          <ul className="border-b border-line">
            {voters.map(voter => (
              <VoterRow key={voter.id} experimentId={experimentId} voter={voter} mayEdit={mayEdit} />
            ))}
          </ul>
        </Disclosure>
      )}
    </DetailsSection>
  )
}
