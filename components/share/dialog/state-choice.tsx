import { Controller, type UseFormReturn } from 'react-hook-form'
import type { ShareSubject } from '@/components/share/share-subject'
import { type Grant, mayFollow, type ShareForm } from './share-form'

/** Whether a link shows what is there now or what will be there; a line where there is nothing to choose. */
export function StateChoice({
  form,
  subject,
  grant,
}: {
  form: UseFormReturn<ShareForm>
  subject: ShareSubject
  grant: Grant
}) {
  if (!mayFollow(subject, grant)) {
    return (
      subject.version && (
        <p className="text-small text-soft">
          It holds version {subject.version.number} as it is now. Later changes do not reach it.
        </p>
      )
    )
  }
  const words = wordsFor(subject)
  return (
    <Controller
      control={form.control}
      name="isFollowing"
      render={({ field }) => (
        <fieldset className="grid gap-1 text-small">
          <legend className="mb-1.5 font-medium">It shows</legend>
          {[true, false].map(isFollowing => (
            <label key={String(isFollowing)} className="flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11">
              <input
                type="radio"
                name={field.name}
                className="mt-px size-4.5 shrink-0 accent-ink"
                checked={field.value === isFollowing}
                onChange={() => field.onChange(isFollowing)}
              />
              {isFollowing ? words.following : words.fixed}
            </label>
          ))}
        </fieldset>
      )}
    />
  )
}

const wordsFor = ({ target, version }: ShareSubject) =>
  target === 'collection'
    ? { following: 'The pictures that are in it whenever it is opened', fixed: 'The pictures that are in it now' }
    : { following: 'The published version, whichever that is then', fixed: `Version ${version?.number}, as it is now` }
