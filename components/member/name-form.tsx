'use client'

import { EntranceProblem } from '@/components/access/entrance-problem'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { renameMember } from '@/lib/member/actions'
import { useSavedForm } from './use-saved-form'

/** What someone is called beside what they make. */
export function NameForm({ id, name, label }: { id: string; name: string; label: string }) {
  const { save, isSaving, error, fields, typed, isSaved } = useSavedForm(renameMember)
  return (
    <form action={save} className="grid content-start gap-2">
      <input type="hidden" name="id" value={id} />
      <Field label={label} error={fields.name}>
        {wiring => <TextInput {...wiring} key={name} name="name" defaultValue={typed.name ?? name} />}
      </Field>
      <EntranceProblem error={error} />
      <div className="flex items-center gap-3">
        <Button type="submit" aria-disabled={isSaving}>
          Save name
        </Button>
        <p role="status" className="text-small text-soft">
          {isSaved && 'Saved.'}
        </p>
      </div>
    </form>
  )
}
