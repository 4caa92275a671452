import Link from 'next/link'
import { RefusalNotice } from '@/components/run/refusal-notice'
import { Button, buttonStyle } from '@/components/ui/button'
import type { Failure } from '@/lib/result'

/** The button, what it leads to, and why it did not. */
export function ImportBar({
  count,
  isList,
  isImporting,
  failure,
  onImport,
}: {
  count: number
  isList: boolean
  isImporting: boolean
  failure: Failure | null
  onImport: () => void
}) {
  return (
    <div className="sticky bottom-0 grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line bg-paper py-3">
      {failure && <RefusalNotice failure={failure} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="primary" disabled={count === 0} aria-busy={isImporting} onClick={onImport}>
          {isList ? `Import ${count === 1 ? '1 template' : `${count} templates`}` : 'Import'}
        </Button>
        {failure?.kind === 'unavailable' && (
          <Link href="/templates" prefetch={false} target="_blank" className={buttonStyle()}>
            Look among the templates
          </Link>
        )}
        <p className="min-w-0 flex-1 basis-48 text-small text-soft">
          {isList ? 'They are published' : 'It is published'} at once, so that everybody here can use{' '}
          {isList ? 'them' : 'it'}.
        </p>
      </div>
    </div>
  )
}
