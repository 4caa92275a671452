import { Suspense, useRef } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { mintKey } from '@/components/run/mint-key'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import type { ShareSubject } from '@/components/share/share-subject'
import { Button } from '@/components/ui/button'
import { createShare } from '@/lib/share/actions'
import type { Share } from '@/lib/share/schema'
import { ContentsPreview } from './contents-preview'
import { GrantChoice } from './grant-choice'
import { LinkOptions } from './link-options'
import { PortableLink } from './portable-link'
import { ReachLine } from './reach-line'
import { type ShareForm, shareInputOf } from './share-form'
import { StateChoice } from './state-choice'
import { usePreview } from './use-preview'

/** The dialog before there is a link. */
export function NewLink({
  subject,
  form,
  onCreated,
  onClose,
}: {
  subject: ShareSubject
  form: UseFormReturn<ShareForm>
  onCreated: (share: Share) => void
  onClose: () => void
}) {
  const typed = useWatch({ control: form.control, compute: values => values })
  const input = shareInputOf(subject, typed)
  const preview = usePreview(input)
  const pressed = useRef({ content: '', key: '' })
  const create = useAction(() => {
    const content = JSON.stringify(input)
    // A press whose answer got lost is the same press, as long as it asks for the same link.
    if (pressed.current.content !== content) pressed.current = { content, key: mintKey() }
    return createShare({ ...input, key: pressed.current.key })
  }, onCreated)
  const { fields = {} } = create.refusal ?? {}
  const isPortable = typed.grant === 'portable'
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isPortable) create.press()
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
    >
      {subject.target === 'template' && <GrantChoice form={form} />}
      <StateChoice form={form} subject={subject} grant={typed.grant} />
      <ContentsPreview preview={preview} isPortable={isPortable} />
      {isPortable ? (
        <PortableLink view={preview.contents?.view ?? null} onClose={onClose} />
      ) : (
        <>
          <LinkOptions form={form} subject={subject} problems={fields} />
          <Suspense>
            <ReachLine />
          </Suspense>
          {create.refusal && <RefusalLine failure={create.refusal} />}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary" aria-disabled={create.isAsking}>
              Create link
            </Button>
            <Button onClick={onClose} className="min-h-11">
              Cancel
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
