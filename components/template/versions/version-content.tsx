import { DetailsSection } from '@/components/run/details-section'
import { type Fact, FactsList } from '@/components/run/facts-list'
import { settingNames, settingWords } from '@/components/run/setting-words'
import { PromptText } from '@/components/ui/prompt-text'
import { bodySegments } from '@/lib/template/body-segments'
import { settingOf, settingsInOrder } from '@/lib/template/changes'
import { fieldDetails } from '@/lib/template/field-changes'
import type { Field, TemplateContent } from '@/lib/template/schema'

/** What a version says: its text, its fields and its settings. */
export function VersionContent({ content }: { content: TemplateContent }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <DetailsSection level="h3" heading="Text">
        <PromptText segments={bodySegments(content.body)} className="max-w-[80ch]" />
      </DetailsSection>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-9 wide:grid-cols-2">
        <DetailsSection level="h3" heading="Fields">
          {content.fields.length === 0 && <p className="text-soft">This version asks for nothing.</p>}
          {content.fields.map(field => (
            <FieldFacts key={field.name} field={field} />
          ))}
        </DetailsSection>
        <DetailsSection level="h3" heading="Settings">
          <SettingFacts content={content} />
        </DetailsSection>
      </div>
    </div>
  )
}

function FieldFacts({ field }: { field: Field }) {
  const facts = fieldDetails(null, field)
    .filter(({ what }) => what !== 'Label')
    .map(({ what, to }): Fact => ({ term: what, value: <bdi className="whitespace-pre-wrap">{to}</bdi> }))
  return (
    <section aria-label={field.label} className="grid gap-1.5 text-small">
      <h4 className="text-base font-medium">
        <bdi>{field.label}</bdi>{' '}
        <code className="font-mono text-small font-regular text-soft">{`{{${field.name}}}`}</code>
      </h4>
      <FactsList facts={facts} />
    </section>
  )
}

function SettingFacts({ content }: { content: TemplateContent }) {
  const facts = settingsInOrder.flatMap((name): Fact[] => {
    const value = settingOf(content, name)
    const isLocked = content.locks.includes(name)
    if (value === null && !isLocked) return []
    const words = value === null ? 'as the form begins' : settingWords(name, value)
    return [{ term: settingNames[name], value: isLocked ? `${words}, locked` : words }]
  })
  return facts.length > 0 ? (
    <div className="text-small">
      <FactsList facts={facts} />
    </div>
  ) : (
    <p className="text-soft">None of its own.</p>
  )
}
