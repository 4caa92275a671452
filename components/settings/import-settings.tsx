import { Button } from '@/components/ui/button'
import type { PriceForm } from '@/lib/settings/price-form'
import { ChangesTable } from './changes-table'
import { ChooseFile } from './choose-file'
import { FileProblems } from './file-problems'
import { UndoLine } from './undo-line'
import { type ImportStage, useImport } from './use-import'

/** Reads a settings file, shows what it would change, and changes it when told to. Every import can be undone. */
export function ImportSettings({ onImported }: { onImported: (prices: PriceForm) => void }) {
  const { stage, isBusy, read, importIt, undo, leave } = useImport(onImported)
  return (
    <div aria-busy={isBusy} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ChooseFile onText={read} />
      {stage.kind === 'problem' && <FileProblems error={stage.error} />}
      {stage.kind === 'read' && <Preview stage={stage} onImport={() => importIt(stage.text)} onLeave={leave} />}
      {stage.kind === 'imported' && <UndoLine sentence="Imported." onUndo={() => undo(stage.before)} />}
      {stage.kind === 'undone' && (
        <p role="status" className="text-small">
          The settings are as they were before.
        </p>
      )}
    </div>
  )
}

function Preview({
  stage: { changes },
  onImport,
  onLeave,
}: {
  stage: Extract<ImportStage, { kind: 'read' }>
  onImport: () => void
  onLeave: () => void
}) {
  if (changes.length === 0) return <p role="status">This file says what is already set.</p>
  return (
    <section aria-label="What would change" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ChangesTable changes={changes} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onImport}>Import</Button>
        <Button onClick={onLeave}>Leave it</Button>
      </div>
    </section>
  )
}
