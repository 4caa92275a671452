import { useId } from 'react'
import { takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toaster'
import type { MadeToken } from '@/lib/token/make-token'

/** A token that was just made: to be copied now, because nobody can be shown it again. */
export function ShownToken({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  const toast = useToast()
  const id = useId()
  const { text, token } = made
  const copy = async () =>
    toast((await copyText(text)) ? 'Token copied.' : 'The browser did not allow copying. Select the token and copy it.')
  return (
    <div className="grid max-w-xl grid-cols-[minmax(0,1fr)] gap-3">
      <p role="status" tabIndex={-1} ref={takeFocus}>
        This is the token for <span dir="auto">{token.name}</span>. It is shown only now: put it where the program reads
        it.
      </p>
      <div className="flex flex-wrap gap-2">
        <label htmlFor={id} className="sr-only">
          Token
        </label>
        <TextInput
          id={id}
          readOnly
          value={text}
          onFocus={event => event.target.select()}
          className="min-w-0 flex-1 basis-64 font-mono text-small!"
        />
        <Button variant="primary" onClick={copy}>
          Copy token
        </Button>
      </div>
      <pre className="rounded-strip border border-line bg-sheet px-3 py-2 font-mono text-small whitespace-pre-wrap wrap-anywhere">
        {`curl -H "Authorization: Bearer $PROOFSHEET_TOKEN" ${window.location.origin}/api/v1/templates`}
      </pre>
      <div>
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  )
}
