'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import { saveOwnCopy } from '@/lib/share/actions'
import { FilledTemplate, type VisitorTemplate } from './filled-template'

/** Not needed by those who belong to this workspace. */
const TakeAlong = lazy(() => import('./take-along').then(({ TakeAlong }) => ({ default: TakeAlong })))

/**
 * A shared template with its form. Whoever belongs to this workspace gets a copy in it, filled in the same way;
 * everyone else is shown how to take it along.
 */
export function UsableTemplate({
  template,
  token,
  path,
  mayKeep,
}: {
  template: VisitorTemplate
  token: string
  path: string
  mayKeep: boolean
}) {
  const router = useRouter()
  const [filled, setFilled] = useState<RunForm | null>(null)
  const [isTaking, setTaking] = useState(false)
  const copy = useAction(
    () => saveOwnCopy({ token }),
    ({ slug }) => router.push(`/?${formToParams(slug, filled ?? formOf(template), formOf(template))}`),
  )
  const use = (form: RunForm) => {
    setFilled(structuredClone(form))
    if (mayKeep) copy.press()
    else setTaking(true)
  }
  return (
    <>
      <FilledTemplate template={template} onUse={use} isUsing={copy.isAsking}>
        {copy.refusal && <RefusalLine failure={copy.refusal} />}
      </FilledTemplate>
      {filled && isTaking && (
        <Suspense>
          <TakeAlong template={template} form={filled} path={path} onClose={() => setTaking(false)} />
        </Suspense>
      )}
    </>
  )
}
