import { DetailsSection } from '@/components/run/details-section'
import { changesBetween, isUnchanged } from '@/lib/template/changes'
import type { TemplateView } from '@/lib/template/schema'
import { wordsBetween } from '@/lib/template/words-between'
import { BodyChanges } from './body-changes'
import { FieldChanges } from './field-changes'
import { SettingChanges } from './setting-changes'

/** Everything that differs between two versions, the older one first. What is the same in both is not told. */
export function VersionChanges({ from, to }: { from: TemplateView; to: TemplateView }) {
  const changes = changesBetween(from, to)
  const names = { from: `Version ${from.version}`, to: `Version ${to.version}` }
  if (isUnchanged(changes))
    return (
      <p>
        {names.to} asks for the same as {names.from.toLowerCase()}.
      </p>
    )
  return (
    <>
      {changes.isTextChanged && (
        <DetailsSection level="h3" heading="Text">
          <BodyChanges pieces={wordsBetween(from.body, to.body)} />
        </DetailsSection>
      )}
      {(changes.fields.length > 0 || changes.isOrderChanged) && (
        <DetailsSection level="h3" heading="Fields">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <FieldChanges changes={changes.fields} isOrderChanged={changes.isOrderChanged} {...names} />
          </div>
        </DetailsSection>
      )}
      {changes.settings.length + changes.locks.length > 0 && (
        <DetailsSection level="h3" heading="Settings">
          <SettingChanges changes={changes} {...names} />
        </DetailsSection>
      )}
    </>
  )
}
