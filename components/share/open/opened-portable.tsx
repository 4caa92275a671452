import { useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { FilledTemplate, type VisitorTemplate } from '@/components/share/visit/filled-template'
import { SharedHead, SharedWords } from '@/components/share/visit/shared-head'
import { useOwnCopy } from '@/components/share/visit/use-own-copy'
import type { RunForm } from '@/lib/run/form-defaults'
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
  const copy = useOwnCopy(template, () => savePortable({ payload }))
  const [notKept, setNotKept] = useState<RunForm | null>(null)
  const leave = (form: RunForm) => setNotKept(structuredClone(form))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-7 wide:grid-cols-[minmax(0,1fr)_25rem]">
      <SharedHead title={template.name} line="Prompt template, held by this link alone">
        <SharedWords texts={[template.description]} />
        <p className="mt-3 max-w-[62ch] text-small text-soft">
          It was read in this browser; no server has seen it. It is saved here when you use it.
        </p>
      </SharedHead>
      <FilledTemplate template={template} onUse={mayKeep ? copy.keep : leave} isUsing={copy.isSaving}>
        {copy.refusal && <RefusalLine failure={copy.refusal} />}
        {notKept && <NotKept template={template} form={notKept} payload={payload} />}
      </FilledTemplate>
    </div>
  )
}
