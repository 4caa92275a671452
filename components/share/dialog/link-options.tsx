import type { UseFormReturn } from 'react-hook-form'
import type { ShareSubject } from '@/components/share/share-subject'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { longestSharePassword, shareNoteLimit, shareTitleLimit, shortestSharePassword } from '@/lib/share/limits'
import { mayHidePrompt, type ShareForm } from './share-form'

const ends = [
  { days: '1', name: 'After 1 day' },
  { days: '7', name: 'After 7 days' },
  { days: '30', name: 'After 30 days' },
  { days: '90', name: 'After 90 days' },
  { days: '', name: 'Never, until it is turned off' },
]

/**
 * How long a link lasts and what else can be said of it.
 * @param props.problems sentences of a refusal, by path
 */
export function LinkOptions({
  form,
  subject,
  problems,
}: {
  form: UseFormReturn<ShareForm>
  subject: ShareSubject
  problems: Record<string, string>
}) {
  return (
    <>
      {mayHidePrompt(subject.target) && (
        <label className="flex min-h-6 items-start gap-2.5 text-small pointer-coarse:min-h-11">
          <input type="checkbox" className="mt-px size-4.5 shrink-0 accent-ink" {...form.register('showsPrompt')} />
          Show what the pictures were made with
        </label>
      )}
      <Field label="It ends" error={problems.expiresInDays} className="wide:max-w-72">
        {wiring => (
          <Select {...wiring} {...form.register('expiresInDays')}>
            {ends.map(({ days, name }) => (
              <option key={days} value={days}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Disclosure summary="Title, note and password" open={hasProblem(problems) || undefined}>
        <div className="grid gap-4">
          <Field label="Title" help="Instead of its own name." error={problems.title}>
            {wiring => <TextInput {...wiring} dir="auto" maxLength={shareTitleLimit} {...form.register('title')} />}
          </Field>
          <Field label="Note" help="A few words for whoever opens it." error={problems.note}>
            {wiring => (
              <TextArea {...wiring} dir="auto" rows={2} maxLength={shareNoteLimit} {...form.register('note')} />
            )}
          </Field>
          <Field
            label="Password"
            help={`At least ${shortestSharePassword} characters. Send it by another way than the link.`}
            error={problems.password}
          >
            {wiring => (
              <TextInput
                {...wiring}
                maxLength={longestSharePassword}
                spellCheck={false}
                {...form.register('password')}
              />
            )}
          </Field>
        </div>
      </Disclosure>
    </>
  )
}

const hasProblem = (problems: Record<string, string>): boolean =>
  ['title', 'note', 'password'].some(path => path in problems)
