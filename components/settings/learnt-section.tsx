import { type Fact, FactsList } from '@/components/run/facts-list'
import { LocalTime } from '@/components/run/local-time'
import type { ConnectionFacts } from '@/lib/connection/schema'
import { answerFormWords, providerBalanceWords, severalWords } from '@/lib/connection/words'
import { RefusedFields } from './refused-fields'
import { SettingsSection } from './settings-section'

/** What this provider's own answers taught. */
export function LearntSection({ facts, mayChange }: { facts: ConnectionFacts; mayChange: boolean }) {
  const learnt = factsOf(facts)
  const isEmpty = learnt.length === 0 && facts.refusedFields.length === 0
  return (
    <SettingsSection id="learnt" heading="What was learnt" help={<p>From this provider’s own answers.</p>}>
      {isEmpty && <p className="text-soft">Nothing yet: run something.</p>}
      {learnt.length > 0 && <FactsList facts={learnt} />}
      {facts.refusedFields.length > 0 && <RefusedFields fields={facts.refusedFields} mayChange={mayChange} />}
    </SettingsSection>
  )
}

function factsOf({ answerForm, several, answeredAt, balance }: ConnectionFacts): Fact[] {
  return [
    answerForm && { term: 'Pictures come', value: answerFormWords[answerForm] },
    several && { term: 'Several images', value: severalWords(several) },
    answeredAt && { term: 'Last pictures', value: <LocalTime at={answeredAt} /> },
    balance && {
      term: 'Balance',
      value: (
        <>
          {providerBalanceWords(balance)}, <LocalTime at={balance.at} />
        </>
      ),
    },
  ].filter(fact => !!fact)
}
