import { DraftList } from './draft-list'
import { ImportBar } from './import-bar'
import { nameErrors } from './name-errors'
import { OneDraft } from './one-draft'
import type { ReadWay } from './reader'
import { ReadingChoices } from './reading-choices'
import { SkippedList } from './skipped-list'
import { useChosen } from './use-chosen'
import { type Imported, useImport } from './use-import'

/** What was read, as the templates it would become. */
export function DraftPanel({
  ways,
  onImported,
}: {
  ways: readonly ReadWay[]
  onImported: (imported: Imported[]) => void
}) {
  const chosen = useChosen(ways)
  const { failure, isImporting, press } = useImport(onImported)
  const { templates, way } = chosen
  const isList = templates.length > 1
  const errors = nameErrors(failure)
  return (
    // What gets the focus must not end up under the bar at the lower edge.
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-7 [&_:is(input,select,textarea,summary)]:scroll-mb-28">
      <ReadingChoices ways={ways} chosen={chosen} />
      {isList ? <DraftList chosen={chosen} errors={errors} /> : <OneDraft chosen={chosen} error={errors.get(0)} />}
      {way && <SkippedList skipped={way.skipped} />}
      {templates.length > 0 && (
        <ImportBar
          count={templates.filter(template => template.isTaken).length}
          isList={isList}
          isImporting={isImporting}
          failure={failure}
          onImport={() => press(templates)}
        />
      )}
    </div>
  )
}
