import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { UndoLine } from '@/components/settings/undo-line'
import { saveValueSet } from '@/lib/value-set/actions'
import type { ValueSet } from '@/lib/value-set/schema'

/** Where a set was: saving it again brings it back. */
export function RemovedValueSet({
  templateId,
  set: { name, values },
}: {
  templateId: string
  set: Pick<ValueSet, 'name' | 'values'>
}) {
  const { press, refusal } = useAction(() => saveValueSet({ templateId, name, values }))
  return (
    <>
      <UndoLine sentence={`Removed “${name}”.`} onUndo={press} />
      {refusal && <RefusalLine failure={refusal} />}
    </>
  )
}
