import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { FilledTemplate, type VisitorTemplate } from '@/components/share/visit/filled-template'
import { SharedHead, SharedWords } from '@/components/share/visit/shared-head'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import { savePortable } from '@/lib/share/actions'
import { NotKept } from './not-kept'
import { PortableRefused } from './portable-refused'
import { readPortable } from './read-portable'

/** What a portable link holds, or why it cannot be read. */
export function OpenedPortable({ payload, mayKeep }: { payload: string; mayKeep: boolean }) {
  const [read] = useState(() => readPortable(payload))
  if (!read.ok) return <PortableRefused payload={payload} message={read.error.message} />
  return <PortableTemplateForm payload={payload} template={read.value} mayKeep={mayKeep} />
}

function PortableTemplateForm({
  payload,
  template,
  mayKeep,
}: {
  payload: string
  template: VisitorTemplate
  mayKeep: boolean
}) {
  const router = useRouter()
  const [filled, setFilled] = useState<RunForm | null>(null)
  const save = useAction(
    () => savePortable({ payload }),
    ({ slug }) => router.push(`/?${formToParams(slug, filled ?? formOf(template), formOf(template))}`),
  )
  const use = (form: RunForm) => {
    setFilled(structuredClone(form))
    if (mayKeep) save.press()
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-7 wide:grid-cols-[minmax(0,1fr)_25rem]">
      <SharedHead title={template.name} line="Prompt template, held by this link alone">
        <SharedWords texts={[template.description]} />
        <p className="mt-3 max-w-[62ch] text-small text-soft">
          It was read in this browser; no server has seen it. It is saved here when you use it.
        </p>
      </SharedHead>
      <FilledTemplate template={template} onUse={use} isUsing={save.isAsking}>
        {save.refusal && <RefusalLine failure={save.refusal} />}
        {filled && !mayKeep && <NotKept template={template} form={filled} payload={payload} />}
      </FilledTemplate>
    </div>
  )
}
