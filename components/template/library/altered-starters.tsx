import { Disclosure } from '@/components/ui/disclosure'
import { countWords } from '@/lib/spending/words'
import type { AlteredStarter } from '@/lib/template/library-records'
import { RestoreStarter } from './restore-starter'

/** The starter templates that were changed or archived, each with the way back to its first wording. */
export function AlteredStarters({ starters }: { starters: readonly AlteredStarter[] }) {
  if (starters.length === 0) return null
  return (
    <section aria-label="Starter templates" className="border-t border-line pt-5">
      <Disclosure summary={`${countWords(starters.length, 'starter template')} changed or archived`}>
        <p className="max-w-[62ch] text-small text-soft">
          Restoring publishes the first wording as a new version. Your own versions and runs stay.
        </p>
        <ul className="mt-3 grid max-w-xl">
          {starters.map(starter => (
            <li key={starter.templateId} className="border-t border-line py-2">
              <RestoreStarter starter={starter} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
