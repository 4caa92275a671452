import Link from 'next/link'
import { useState } from 'react'
import { LocalTime } from '@/components/run/local-time'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { valueSetAddress } from '@/components/template/addresses'
import { Button, buttonStyle } from '@/components/ui/button'
import type { Field } from '@/lib/template/schema'
import { removeValueSet } from '@/lib/value-set/actions'
import { filledFields } from '@/lib/value-set/filled-fields'
import type { ValueSet } from '@/lib/value-set/schema'
import { RenameValueSet } from './rename-value-set'
import { RenamedLine } from './renamed-line'
import { SetValues } from './set-values'

/** One value set: what it fills in, and what can be done with it. */
export function ValueSetRow({
  slug,
  set,
  fields,
  mayUse,
  mayEdit,
  onRemove,
}: {
  slug: string
  set: ValueSet
  fields: readonly Field[]
  mayUse: boolean
  mayEdit: boolean
  /** Before the answer: the list that comes with it lacks this set. */
  onRemove: () => void
}) {
  const [isRenaming, setRenaming] = useState(false)
  const [formerName, setFormerName] = useState<string | null>(null)
  const remove = useAction(() => removeValueSet({ id: set.id }))
  const removeIt = () => {
    onRemove()
    remove.press()
  }
  return (
    <article
      aria-label={set.name}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 wide:grid-cols-[minmax(0,1fr)_auto] wide:items-start"
    >
      <div className="grid gap-2">
        {isRenaming ? (
          <RenameValueSet set={set} onRenamed={setFormerName} onLeave={() => setRenaming(false)} />
        ) : (
          <div>
            <h3 dir="auto" className="font-medium wrap-anywhere">
              {set.name}
            </h3>
            <p className="text-small text-soft">
              {set.createdBy}, <LocalTime at={set.createdAt} />
            </p>
          </div>
        )}
        {formerName !== null && !isRenaming && (
          <RenamedLine set={set} formerName={formerName} onUndone={() => setFormerName(null)} />
        )}
        <SetValues filled={filledFields(set.values, fields)} />
      </div>
      <div className="-ml-1 flex flex-wrap gap-x-3 text-small wide:-mt-1.5 wide:-mr-1 wide:ml-0 wide:justify-end">
        {mayUse && (
          <Link
            href={valueSetAddress(slug, set.id)}
            prefetch={false}
            aria-label={`Use ${set.name}`}
            className={buttonStyle('plain')}
          >
            Use
          </Link>
        )}
        {mayEdit && (
          <>
            <Button variant="plain" aria-label={`Rename ${set.name}`} onClick={() => setRenaming(true)}>
              Rename
            </Button>
            <Button variant="plain" aria-label={`Remove ${set.name}`} onClick={removeIt}>
              Remove
            </Button>
          </>
        )}
      </div>
      {remove.refusal && <RefusalLine failure={remove.refusal} />}
    </article>
  )
}
