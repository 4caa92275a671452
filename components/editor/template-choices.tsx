import { Check } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { TemplatePicture } from '@/components/template/template-picture'
import { TextInput } from '@/components/ui/text-input'
import type { PickerChoice } from '@/lib/template/schema'
import { searchable, searchFor } from '@/lib/template/search'
import { templateAddress } from './template-address'

/** So many are seen at a glance; a search would only stand in the way. */
const fewChoices = 8

export type TemplateChoicesView = typeof TemplateChoices

/** The templates to choose from, with a search where they are many. */
export function TemplateChoices({
  choices,
  current,
  onChoose,
}: {
  choices: readonly PickerChoice[]
  current: string
  onChoose: () => void
}) {
  const [typed, setTyped] = useState('')
  const isMatch = searchFor(typed)
  const shown = typed.trim() ? choices.filter(choice => isMatch(textsOf(choice))) : choices
  return (
    <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)]">
      {choices.length > fewChoices && (
        <div className="px-5 pt-3 pb-1">
          <TextInput
            ref={beginHere}
            type="search"
            aria-label="Search templates"
            placeholder="Name, words or tag"
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </div>
      )}
      <div className="overflow-y-auto">
        <p role="status" className={shown.length > 0 ? 'sr-only' : 'px-5 py-4 text-soft'}>
          {shown.length > 0 ? `${shown.length} shown` : `There is no template with “${typed.trim()}”.`}
        </p>
        <ul aria-label="Templates" className="grid p-2">
          {shown.map(choice => (
            <li key={choice.slug} className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
              <Choice choice={choice} isCurrent={choice.slug === current} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Choice({
  choice: { slug, name, description, pictureId },
  isCurrent,
  onChoose,
}: {
  choice: PickerChoice
  isCurrent: boolean
  onChoose: () => void
}) {
  return (
    <Link
      // A prefetch for each would read a dozen pages for one choice.
      prefetch={false}
      href={templateAddress(slug)}
      aria-current={isCurrent || undefined}
      onClick={onChoose}
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3.5 rounded-control px-3 py-2 -outline-offset-2! hover:bg-sheet aria-current:bg-sheet"
    >
      <TemplatePicture imageId={pictureId} sizes="44px" className="row-span-2 size-11" />
      <span dir="auto" className="self-end font-medium wrap-anywhere">
        {name}
      </span>
      {isCurrent && <Check aria-hidden size={16} className="col-start-3 row-span-2" />}
      <span dir="auto" className="col-start-2 line-clamp-2 self-start text-small wrap-anywhere text-soft">
        {description}
      </span>
    </Link>
  )
}

/**
 * The focus of the dialog, when it opens and where it is open already. Not under fingers: their keyboard would cover the
 * list.
 */
function beginHere(input: HTMLInputElement | null): void {
  if (!input || !matchMedia('(pointer: fine)').matches) return
  input.autofocus = true
  input.focus()
}

const textsOf = ({ name, description, tags }: PickerChoice): string[] => [name, description, ...tags].map(searchable)
