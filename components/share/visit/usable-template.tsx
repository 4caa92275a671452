'use client'

import { lazy, Suspense, useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import type { RunForm } from '@/lib/run/form-defaults'
import { saveOwnCopy } from '@/lib/share/actions'
import { FilledTemplate, type VisitorTemplate } from './filled-template'
import { useOwnCopy } from './use-own-copy'

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
  const copy = useOwnCopy(template, () => saveOwnCopy({ token }))
  const [taken, setTaken] = useState<RunForm | null>(null)
  const take = (form: RunForm) => setTaken(structuredClone(form))
  return (
    <>
      <FilledTemplate template={template} onUse={mayKeep ? copy.keep : take} isUsing={copy.isSaving}>
        {copy.refusal && <RefusalLine failure={copy.refusal} />}
      </FilledTemplate>
      {taken && (
        <Suspense>
          <TakeAlong template={template} form={taken} path={path} onClose={() => setTaken(null)} />
        </Suspense>
      )}
    </>
  )
}
