import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { UndoLine } from '@/components/settings/undo-line'
import { renameValueSet } from '@/lib/value-set/actions'
import type { ValueSet } from '@/lib/value-set/schema'

/** Says what a set was called until just now, and gives that name back. */
export function RenamedLine({
  set,
  formerName,
  onUndone,
}: {
  set: Pick<ValueSet, 'id'>
  formerName: string
  onUndone: () => void
}) {
  const { press, refusal } = useAction(() => renameValueSet({ id: set.id, name: formerName }), onUndone)
  return (
    <>
      <UndoLine sentence={`It was called “${formerName}”.`} onUndo={press} />
      {refusal && <RefusalLine failure={refusal} />}
    </>
  )
}
