import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useAction } from '@/components/run/use-action'
import type { Result } from '@/lib/result'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import type { VisitorTemplate } from './filled-template'

/**
 * Keeps a template in the workspace of whoever looks at it, and opens it in the playground as it was filled in.
 * @param save makes the copy
 */
export function useOwnCopy(template: VisitorTemplate, save: () => Promise<Result<{ slug: string }>>) {
  const router = useRouter()
  const pressed = useRef<RunForm>(null)
  const copy = useAction(save, ({ slug }) => {
    router.push(`/?${formToParams(slug, pressed.current ?? formOf(template), baseOf(template))}`)
  })
  return {
    isSaving: copy.isAsking,
    refusal: copy.refusal,
    keep: (form: RunForm) => {
      pressed.current = structuredClone(form)
      copy.press()
    },
  }
}

/** What the address leaves out. Settings that came along are named in it: those of the copy may be others. */
function baseOf(template: VisitorTemplate): RunForm {
  const unnamed = Object.fromEntries(Object.keys(template.settings).map(name => [name, '']))
  return { ...formOf(template), ...unnamed, ...('size' in unnamed && { customSize: '' }) }
}
