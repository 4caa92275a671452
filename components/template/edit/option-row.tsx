import { X } from 'lucide-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { rendition } from '@/components/picture/picture-source'
import { Disclosure } from '@/components/ui/disclosure'
import type { OptionForm } from '@/lib/template/field-form'
import { lineLimit, sentenceLimit } from '@/lib/template/limits'
import { ChoosePicture } from './choose-picture'
import { FormInput, FormText } from './form-input'
import { IconButton } from './icon-button'
import { OrderButtons } from './order-buttons'
import type { FieldPlace } from './template-form-handle'

/** One option: what is chosen at once, what is sent in its place and how it is shown behind a disclosure. */
export function OptionRow({
  form,
  place,
  at,
  count,
  onMove,
  onRemove,
  onNext,
  onLines,
}: FieldPlace & {
  at: number
  count: number
  onMove: (to: number) => void
  onRemove: () => void
  /** Enter goes on to the next option. */
  onNext: () => void
  onLines: (lines: string[]) => void
}) {
  const path = `fields.${place}.options.${at}` as const
  const option = useWatch({ control: form.control, name: path })
  const what = option.label || option.value || `option ${at + 1}`

  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onNext()
  }
  const takeLines = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
    if (lines.length < 2) return
    event.preventDefault()
    onLines(lines)
  }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-l border-line pl-3">
      <div className="grid grid-cols-2 gap-2.5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] wide:items-end">
        <FormInput
          form={form}
          path={`${path}.value`}
          label="Value"
          maxLength={sentenceLimit}
          onKeyDown={goOn}
          onPaste={takeLines}
        />
        <FormInput
          form={form}
          path={`${path}.label`}
          label="Label"
          placeholder={option.value || 'As the value'}
          maxLength={lineLimit}
          onKeyDown={goOn}
        />
        <div className="flex max-wide:col-span-2 max-wide:justify-self-end wide:mb-1.5">
          <OrderButtons what={what} place={at} count={count} onMove={onMove} />
          <IconButton icon={X} word={`Remove ${what}`} onClick={onRemove} />
        </div>
      </div>
      <Disclosure summary={<More option={option} />}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-3">
          <FormText
            form={form}
            path={`${path}.prompt`}
            label="Sent in its place"
            help="The words that go into the prompt when this is chosen.."
          />
          <FormInput
            form={form}
            path={`${path}.effect`}
            label="Effect"
            help="What it does to the picture, in one line."
            maxLength={sentenceLimit}
          />
          <ChoosePicture form={form} path={`${path}.thumbnail`} label="Picture" what="picture" />
        </div>
      </Disclosure>
    </li>
  )
}

/** What stands behind the disclosure, as far as it is filled in. */
function More({ option }: { option: OptionForm }) {
  return (
    <>
      {option.thumbnail && (
        <img
          src={rendition(option.thumbnail, 320)}
          alt=""
          className="size-6 rounded-frame bg-film-frame object-cover"
        />
      )}
      {option.prompt.trim() ? 'Sends other words' : 'Words sent, effect, picture'}
    </>
  )
}
