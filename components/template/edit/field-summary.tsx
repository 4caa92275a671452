import { ChevronRight } from 'lucide-react'
import { useWatch } from 'react-hook-form'
import { typeWords } from '@/lib/template/type-words'
import { useEdited } from './edited'
import type { FieldPlace } from './template-form-handle'

export function FieldSummary({ form, place }: FieldPlace) {
  const [name, label, type, required] = useWatch({
    control: form.control,
    name: [`fields.${place}.name`, `fields.${place}.label`, `fields.${place}.type`, `fields.${place}.required`],
  })
  const { names } = useEdited()
  return (
    <summary className="grid min-h-12 list-none grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2 rounded-frame py-2 pr-20 pointer-coarse:pr-26 [&::-webkit-details-marker]:hidden">
      <ChevronRight aria-hidden size={14} className="text-soft transition-transform group-open/field:rotate-90" />
      <span className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-medium wrap-anywhere">{label || name}</span>
        <code className="font-mono text-small text-soft wrap-anywhere">{`{{${name}}}`}</code>
      </span>
      <span className="col-start-2 text-small text-soft">
        {typeWords[type]}
        {required ? '' : ', optional'}
        {!names.has(name) && <span className="text-ink"> · Not used in the text</span>}
      </span>
    </summary>
  )
}
