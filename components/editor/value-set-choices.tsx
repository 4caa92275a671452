import Link from 'next/link'
import { useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import { takeFocus } from '@/components/run/focus'
import { valuesPage } from '@/components/template/addresses'
import { SaveValueSet } from '@/components/template/values/save-value-set'
import { Button, buttonStyle } from '@/components/ui/button'
import { useToast } from '@/components/ui/toaster'
import type { TemplateView } from '@/lib/template/schema'
import { filledFields } from '@/lib/value-set/filled-fields'
import type { ValueSet } from '@/lib/value-set/schema'
import type { EditorForm } from './editor-form'
import { useFill } from './use-fill'

type Stage = 'closed' | 'asking' | 'left'

/** The sets to fill the form with, and the way to keep what it holds as another. */
export function ValueSetChoices({
  form,
  template,
  sets,
  onSaved,
}: Pick<EditorForm, 'form'> & { template: TemplateView; sets: readonly ValueSet[]; onSaved: () => void }) {
  const [stage, setStage] = useState<Stage>('closed')
  const { filled, fill, undo } = useFill(form)
  const toast = useToast()
  const saved = (set: ValueSet) => {
    setStage('left')
    toast(`Saved as “${set.name}”.`)
    onSaved()
  }
  return (
    <div className="grid gap-2">
      {sets.length === 0 ? (
        <p className="text-small text-soft">None yet. Save what is filled in, to fill it in again with one click.</p>
      ) : (
        <ul aria-label="Value sets" className="grid max-h-72 overflow-y-auto rounded-control border border-line p-1">
          {sets.map(set => (
            <li key={set.id}>
              <SetChoice set={set} template={template} onChoose={() => fill(set)} />
            </li>
          ))}
        </ul>
      )}
      {filled && (
        <p role="status" className="flex flex-wrap items-center gap-x-4 text-small">
          Filled with “{filled.name}”.
          <Button variant="plain" className="text-small" onClick={undo}>
            Undo
          </Button>
        </p>
      )}
      {stage === 'asking' ? (
        <SaveValueSet
          templateId={template.templateId}
          values={() => form.getValues('values')}
          onSaved={saved}
          onLeave={() => setStage('left')}
        />
      ) : (
        <div className="-ml-1 flex flex-wrap gap-x-4">
          <ForEditors>
            <Button
              variant="plain"
              ref={stage === 'left' ? takeFocus : undefined}
              className="text-small"
              onClick={() => setStage('asking')}
            >
              Save these values…
            </Button>
          </ForEditors>
          {sets.length > 0 && (
            <Link href={valuesPage(template.slug)} prefetch={false} className={buttonStyle('plain', 'text-small')}>
              All value sets
            </Link>
          )}
        </div>
      )}
    </div>
  )
}

function SetChoice({ set, template, onChoose }: { set: ValueSet; template: TemplateView; onChoose: () => void }) {
  const words = filledFields(set.values, template.fields)
    .filter(({ isAsked }) => isAsked)
    .map(({ value }) => value)
  return (
    <button
      type="button"
      onClick={onChoose}
      className="grid w-full rounded-strip px-2.5 py-1.5 text-left text-small -outline-offset-2! hover:bg-sheet"
    >
      <span dir="auto" className="font-medium wrap-anywhere">
        {set.name}
      </span>
      <span dir="auto" className="truncate text-soft">
        {words.join(' · ').slice(0, lineCharacters)}
      </span>
    </button>
  )
}

/** More than one line can show. */
const lineCharacters = 200
