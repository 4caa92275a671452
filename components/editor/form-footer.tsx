import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import type { ShareSubject } from '@/components/share/share-subject'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { useToast } from '@/components/ui/toaster'
import type { RunForm } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import type { TemplateView } from '@/lib/template/schema'
import type { EditorForm } from './editor-form'

/**
 * Passing the form on, and starting it over.
 * @param props.link the version to name and the form a link leaves out
 * @param props.over what starting over returns to
 */
export function FormFooter({
  form,
  template,
  link,
  over,
  onCopied,
  onShare,
}: Pick<EditorForm, 'form'> & {
  template: TemplateView
  link: { versionId: string | null; base: RunForm }
  over: RunForm
  onCopied: (query: string) => void
  onShare: (subject: ShareSubject) => void
}) {
  const toast = useToast()
  const router = useRouter()
  const [before, setBefore] = useState<RunForm | null>(null)

  const copyLink = async () => {
    const query = formToParams(template.slug, form.getValues(), link.base, link.versionId).toString()
    window.history.replaceState(null, '', `/?${query}`)
    onCopied(query)
    toast((await copyText(window.location.href)) ? 'Link copied.' : 'The link is in the address bar.')
  }
  const experiment = () => {
    const query = formToParams(template.slug, form.getValues(), link.base, link.versionId)
    router.push(`/experiments/new?${query}`)
  }
  const shared = (): ShareSubject => {
    const { values, ...settings } = structuredClone(form.getValues())
    return {
      target: 'template',
      targetId: template.templateId,
      name: `${template.name}, filled in`,
      version: { id: template.versionId, number: template.version, isPublished: link.versionId === null },
      values,
      settings,
    }
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
      <ForEditors>
        <Button variant="plain" className="text-small" aria-haspopup="dialog" onClick={() => onShare(shared())}>
          Share
        </Button>
        <Button variant="plain" className="text-small" onClick={experiment}>
          Experiment
        </Button>
      </ForEditors>
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
