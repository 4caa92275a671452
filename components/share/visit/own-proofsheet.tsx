import { useState } from 'react'
import { buttonStyle } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

/** Where Proofsheet listens unless it was told otherwise. */
const usualAddress = 'http://127.0.0.1:3000'

/**
 * Opens a portable template in the Proofsheet of whoever reads this.
 * @param props.address its path and fragment
 */
export function OwnProofsheet({ address, isPrimary = false }: { address: string; isPrimary?: boolean }) {
  const [typed, setTyped] = useState(usualAddress)
  const origin = originOf(typed)
  return (
    <div className="grid gap-3 wide:grid-cols-[minmax(0,1fr)_auto] wide:items-start">
      <Field
        label="Address of your own Proofsheet"
        error={origin === null ? 'Write an address such as http://127.0.0.1:3000.' : null}
      >
        {wiring => (
          <TextInput {...wiring} inputMode="url" value={typed} onChange={event => setTyped(event.target.value)} />
        )}
      </Field>
      {origin !== null && (
        <a
          href={`${origin}${address}`}
          className={buttonStyle(isPrimary ? 'primary' : 'quiet', 'min-h-11 wide:mt-6.5')}
        >
          Open it there
        </a>
      )}
    </div>
  )
}

/** Only where a page can be: a link to `javascript:` would be somebody's trap. */
function originOf(typed: string): string | null {
  const text = typed.trim()
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.origin : null
}
