'use client'

import { useRef, useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { makeToken } from '@/lib/token/actions'
import type { MadeToken } from '@/lib/token/make-token'
import { ShownToken } from './shown-token'
import { TokenFields } from './token-fields'
import { tokenRequestOf } from './token-form'

/** Makes a token, and shows it this once. */
export function MakeToken() {
  const form = useRef<HTMLFormElement>(null)
  const [made, setMade] = useState<MadeToken | null>(null)
  const make = useAction(() => makeToken(tokenRequestOf(new FormData(form.current ?? undefined))), setMade)
  if (made) return <ShownToken made={made} onDone={() => setMade(null)} />
  const { fields } = make.refusal ?? {}
  return (
    <form
      ref={form}
      noValidate
      aria-label="New token"
      onSubmit={event => {
        event.preventDefault()
        make.press()
      }}
      className="grid max-w-xl grid-cols-[minmax(0,1fr)] gap-4"
    >
      <TokenFields problems={fields ?? {}} />
      <div>
        <Button type="submit" variant="primary" aria-disabled={make.isAsking}>
          Make token
        </Button>
      </div>
      {make.refusal && !fields && <RefusalLine failure={make.refusal} />}
    </form>
  )
}
