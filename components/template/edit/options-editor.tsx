import { useId, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { UndoLine } from '@/components/settings/undo-line'
import { Button } from '@/components/ui/button'
import type { OptionForm } from '@/lib/template/field-form'
import { isChoice } from '@/lib/template/field-traits'
import { mostOptions } from '@/lib/template/limits'
import type { FieldType } from '@/lib/template/schema'
import { OptionRow } from './option-row'
import type { FieldPlace } from './template-form-handle'
import { useTemplateSentence } from './use-template-sentence'

const blank = (value = ''): OptionForm => ({ value, label: '', prompt: '', effect: '', thumbnail: '' })

/** What people choose from, or words to try. */
export function OptionsEditor({ form, place, type }: FieldPlace & { type: FieldType }) {
  const path = `fields.${place}.options` as const
  const { fields: rows, append, insert, remove, move } = useFieldArray({ control: form.control, name: path })
  const [removed, setRemoved] = useState<{ option: OptionForm; at: number } | null>(null)
  const [moved, setMoved] = useState('')

  const sentenceId = useId()
  const sentence = useTemplateSentence({ form }, path)

  const add = () => {
    form.clearErrors(path)
    append(blank(), { focusName: `${path}.${rows.length}.value` })
  }
  /** The next row, which is made where there is none. */
  const goOn = (at: number) => (at === rows.length - 1 ? add() : form.setFocus(`${path}.${at + 1}.value`))
  /** Of pasted lines each is an option. */
  const spread = (at: number, [first = '', ...others]: string[]) => {
    form.setValue(`${path}.${at}.value`, first, { shouldDirty: true })
    insert(at + 1, others.slice(0, mostOptions - rows.length).map(blank), {
      focusName: `${path}.${at + others.length}.value`,
    })
  }
  const takeAway = (at: number) => {
    setRemoved({ option: structuredClone(form.getValues(`${path}.${at}`)), at })
    remove(at)
  }
  const bringBack = ({ option, at }: { option: OptionForm; at: number }) => {
    insert(at, option, { focusName: `${path}.${at}.value` })
    setRemoved(null)
  }
  const shift = (from: number, to: number) => {
    move(from, to)
    setMoved(`Option ${from + 1} is now ${to + 1} of ${rows.length}.`)
  }
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5">
      <legend className="mb-1.5 text-small font-medium">{isChoice(type) ? 'Options' : 'Suggestions'}</legend>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 empty:hidden">
        {rows.map(({ id }, at) => (
          <OptionRow
            key={id}
            form={form}
            place={place}
            at={at}
            count={rows.length}
            onMove={to => shift(at, to)}
            onRemove={() => takeAway(at)}
            onNext={() => goOn(at)}
            onLines={lines => spread(at, lines)}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {removed && (
        <UndoLine
          key={`${removed.at} ${removed.option.value}`}
          sentence={`${removed.option.label || removed.option.value || 'The option'} was removed.`}
          onUndo={() => bringBack(removed)}
        />
      )}
      {sentence && (
        <p id={sentenceId} role="alert" className="border-l-3 border-mark pl-2 text-small">
          {sentence}
        </p>
      )}
      <Button
        name={path}
        aria-describedby={sentence ? sentenceId : undefined}
        className="justify-self-start text-small"
        disabled={rows.length >= mostOptions}
        onClick={add}
      >
        {isChoice(type) ? 'Add option' : 'Add suggestion'}
      </Button>
    </fieldset>
  )
}
