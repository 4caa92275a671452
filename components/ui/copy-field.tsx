import { useId } from 'react'
import { Button } from './button'
import { copyText } from './copy-text'
import { TextInput } from './text-input'
import { useToast } from './toaster'

/** A text to read, to select and to copy. */
export function CopyField({
  text,
  what,
  label,
  isPrimary = false,
}: {
  text: string
  /** What it is called, within a sentence. */
  what: string
  label: string
  /** It is what the screen is for. */
  isPrimary?: boolean
}) {
  const toast = useToast()
  const id = useId()
  const copied = `${what.charAt(0).toUpperCase()}${what.slice(1)} copied.`
  const copy = async () =>
    toast((await copyText(text)) ? copied : `The browser did not allow copying. Select the ${what} and copy it.`)
  return (
    <div className="flex gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <TextInput
        id={id}
        readOnly
        value={text}
        onFocus={event => event.target.select()}
        className="min-w-0 font-mono text-small!"
      />
      <Button variant={isPrimary ? 'primary' : 'quiet'} className="min-h-11" onClick={copy}>
        Copy {what}
      </Button>
    </div>
  )
}
