import { Disclosure } from '@/components/ui/disclosure'
import type { TemplateView } from '@/lib/template/schema'
import type { ValueSet } from '@/lib/value-set/schema'
import { AskAgain } from './ask-again'
import type { EditorForm } from './editor-form'
import { fetchedList } from './fetched-list'
import { useFetched } from './use-fetched'

/** Saved inputs of the template, folded away and fetched when they are asked for. */
export function ValueSets({ form, template }: Pick<EditorForm, 'form'> & { template: TemplateView }) {
  const { thing, hasFailed, ask } = useFetched(() => fetchSets(template.templateId))
  return (
    <Disclosure summary="Value sets" onToggle={event => event.currentTarget.open && ask()}>
      {thing ? (
        <thing.View form={form} template={template} sets={thing.sets} onSaved={ask} />
      ) : hasFailed ? (
        <AskAgain onAsk={ask} />
      ) : (
        <p role="status" className="text-small">
          Loading…
        </p>
      )}
    </Disclosure>
  )
}

async function fetchSets(templateId: string) {
  const [{ ValueSetChoices }, sets] = await Promise.all([
    import('./value-set-choices'),
    fetchedList<ValueSet>(`/value-sets?template=${encodeURIComponent(templateId)}`),
  ])
  return { sets, View: ValueSetChoices }
}
