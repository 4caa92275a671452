import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toaster'

/** A link to read, to select and to copy. */
export function CopyLink({
  url,
  label,
  isPrimary = false,
}: {
  url: string
  label: string
  /** It is what the screen is for. */
  isPrimary?: boolean
}) {
  const toast = useToast()
  const id = useId()
  const copy = async () =>
    toast((await copyText(url)) ? 'Link copied.' : 'The browser did not allow copying. Select the link and copy it.')
  return (
    <div className="flex gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <TextInput
        id={id}
        readOnly
        value={url}
        onFocus={event => event.target.select()}
        className="min-w-0 font-mono text-small!"
      />
      <Button variant={isPrimary ? 'primary' : 'quiet'} className="min-h-11" onClick={copy}>
        Copy link
      </Button>
    </div>
  )
}
