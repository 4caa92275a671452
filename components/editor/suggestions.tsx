import type { Ref } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { Field, FieldOption } from '@/lib/template/schema'
import { OptionThumbnail } from './option-choice'
import { isStyle } from './style-field'

/** Words to try in a field, each with what it does to the image. */
export function Suggestions({
  field,
  detailsRef,
  onChoose,
}: {
  field: Field
  detailsRef?: Ref<HTMLDetailsElement>
  onChoose: (value: string) => void
}) {
  return (
    <Disclosure ref={detailsRef} summary={isStyle(field) ? 'Styles to try' : `To try as ${field.label}`}>
      <ul className="grid rounded-control border border-line p-1">
        {field.options.map(option => (
          <li key={option.value}>
            <Suggestion option={option} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Suggestion({ option, onChoose }: { option: FieldOption; onChoose: (value: string) => void }) {
  return (
    <button
      type="button"
      onClick={() => onChoose(option.value)}
      className="flex w-full items-center gap-2.5 rounded-strip px-2.5 py-1.5 text-left text-small hover:bg-sheet"
    >
      {option.thumbnail && <OptionThumbnail thumbnail={option.thumbnail} className="w-10 shrink-0" />}
      <span className="grid min-w-0">
        <span className="font-medium">{option.label}</span>
        {option.effect && <span className="text-soft">{option.effect}</span>}
      </span>
    </button>
  )
}
