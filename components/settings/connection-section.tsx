import { FactsList } from '@/components/run/facts-list'
import { AccountLink } from '@/components/site/account-link'
import type { ConnectionView } from '@/lib/connection/view'
import type { Estimate } from '@/lib/provider/schema'
import { CheckConnection } from './check-connection'
import { SettingsSection } from './settings-section'
import { TestPicture } from './test-picture'

/** @param props.price what the test picture costs; null when its model has no price */
export function ConnectionSection({
  connection: { baseUrl, model, isSample },
  price,
  mayAsk,
}: {
  connection: ConnectionView
  price: Estimate | null
  mayAsk: boolean
}) {
  return (
    <SettingsSection
      id="connection"
      heading="Connection"
      help={
        <p>
          Set by WISGATE_BASE_URL, WISGATE_API_KEY and IMAGE_MODEL in the environment. Change them there and start
          Proofsheet again.
        </p>
      }
    >
      <FactsList
        facts={[
          { term: 'Address', value: baseUrl },
          { term: 'Key', value: isSample ? 'Not set' : 'Set' },
          { term: 'Model', value: model },
        ]}
      />
      {isSample && <SampleMode />}
      {mayAsk && (
        <div className="flex flex-wrap items-start gap-3">
          {!isSample && <CheckConnection />}
          <TestPicture price={price} isSample={isSample} />
        </div>
      )}
    </SettingsSection>
  )
}

function SampleMode() {
  return (
    <div className="max-w-[62ch]">
      <p>Pictures are samples, drawn on this computer for free. For real ones:</p>
      <ol className="mt-2 list-decimal pl-5">
        <li>
          Get a key on <AccountLink />.
        </li>
        <li>
          Start Proofsheet with it: <code className="font-mono text-small">WISGATE_API_KEY=… npm start</code>
        </li>
      </ol>
    </div>
  )
}
