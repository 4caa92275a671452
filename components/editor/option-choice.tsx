import type { ComponentProps } from 'react'
import { rendition } from '@/components/picture/picture-source'
import type { FieldOption } from '@/lib/template/schema'

type OptionProps = Omit<ComponentProps<'input'>, 'type'> & {
  type: 'radio' | 'checkbox'
  option: Pick<FieldOption, 'label' | 'effect' | 'thumbnail'>
}

/** An option as a line: its mark, its name and what it does to the image. */
export function OptionLine({ option, ...input }: OptionProps) {
  return (
    <label className="flex min-h-8 items-start gap-2.5 rounded-strip px-2 py-1.5 text-small hover:bg-sheet pointer-coarse:min-h-11">
      <input className="mt-px size-4.5 shrink-0 accent-ink" {...input} />
      <span className="min-w-0 wrap-break-word">
        <span className="font-medium">{option.label}</span>
        {option.effect && <span className="block text-soft">{option.effect}</span>}
      </span>
    </label>
  )
}

/** An option as its picture with its name below. */
export function OptionPicture({ option, ...input }: OptionProps) {
  return (
    <label className="grid content-start gap-1.5 rounded-strip border border-line p-1 pb-1.5 text-small hover:bg-sheet has-checked:border-ink has-checked:inset-ring-1 has-checked:inset-ring-ink">
      <OptionThumbnail thumbnail={option.thumbnail} className="w-full" />
      <span className="flex items-start gap-1.5 px-0.5">
        <input className="mt-0.5 size-3.5 shrink-0 accent-ink" {...input} />
        <span className="min-w-0 wrap-break-word">{option.label}</span>
      </span>
    </label>
  )
}

/** The label stands beside it, so the picture says nothing of its own. */
export function OptionThumbnail({ thumbnail, className }: Pick<FieldOption, 'thumbnail'> & { className: string }) {
  const shape = `aspect-square rounded-frame ${className}`
  if (!thumbnail) return <span className={`border border-dashed border-line ${shape}`} />
  return <img src={rendition(thumbnail, 320)} alt="" loading="lazy" className={`bg-film-frame object-cover ${shape}`} />
}
