import { takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import type { MadeToken } from '@/lib/token/make-token'

/** A token that was just made: to be copied now, because nobody can be shown it again. */
export function ShownToken({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  const { text, token } = made
  return (
    <div className="grid max-w-xl grid-cols-[minmax(0,1fr)] gap-3">
      <p role="status" tabIndex={-1} ref={takeFocus}>
        This is the token for <span dir="auto">{token.name}</span>. It is shown only now: put it where the program reads
        it.
      </p>
      <CopyField text={text} what="token" label="Token" isPrimary />
      <pre className="rounded-strip border border-line bg-sheet px-3 py-2 font-mono text-small whitespace-pre-wrap wrap-anywhere">
        {`curl -H "Authorization: Bearer $PROOFSHEET_TOKEN" ${window.location.origin}/api/v1/templates`}
      </pre>
      <div>
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  )
}
