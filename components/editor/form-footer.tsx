import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { useToast } from '@/components/ui/toaster'
import type { RunForm } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import type { EditorForm } from './editor-form'

/**
 * Passing the form on, and starting it over.
 * @param props.link the slug, the version to name and the form a link leaves out
 * @param props.over what starting over returns to
 */
export function FormFooter({
  form,
  link,
  over,
  onCopied,
}: Pick<EditorForm, 'form'> & {
  link: { slug: string; versionId: string | null; base: RunForm }
  over: RunForm
  onCopied: (query: string) => void
}) {
  const toast = useToast()
  const [before, setBefore] = useState<RunForm | null>(null)

  const copyLink = async () => {
    const query = formToParams(link.slug, form.getValues(), link.base, link.versionId).toString()
    window.history.replaceState(null, '', `/?${query}`)
    onCopied(query)
    toast((await copyText(window.location.href)) ? 'Link copied.' : 'The link is in the address bar.')
  }
  const show = (next: RunForm) => form.reset(next, { keepDefaultValues: true })
  const startOver = () => {
    setBefore(structuredClone(form.getValues()))
    show(over)
  }
  const bringBack = (typed: RunForm) => {
    show(typed)
    setBefore(null)
  }
  return (
    <div className="-mt-2 -ml-1 flex flex-wrap gap-x-4">
      <Button variant="plain" className="text-small" onClick={copyLink}>
        Copy link to this form
      </Button>
      {before ? (
        <Button variant="plain" className="text-small" onClick={() => bringBack(before)}>
          Bring back what I typed
        </Button>
      ) : (
        <Button variant="plain" className="text-small" onClick={startOver}>
          Start over
        </Button>
      )}
    </div>
  )
}
