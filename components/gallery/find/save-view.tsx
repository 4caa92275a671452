import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { takeFocus } from '@/components/run/focus'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { saveView } from '@/lib/gallery/actions'
import { viewNameLimit } from '@/lib/gallery/limits'

/** Keeps a search under a name. One that is taken may be given to it on a second press. */
export function SaveView({ params }: { params: string }) {
  const [name, setName] = useState<string | null>(null)
  const router = useRouter()
  const [askedFor, setAskedFor] = useState<string | null>(null)
  const isAsked = askedFor !== null && askedFor === name
  const saving = useAction(
    async () => {
      const result = await saveView({ name, params, isConfirmed: isAsked })
      if (!result.ok && result.error.kind === 'ask-first') setAskedFor(name)
      return result
    },
    () => {
      setName(null)
      router.refresh()
    },
  )
  if (name === null)
    return (
      <Button variant="plain" className="text-small" onClick={() => setName('')}>
        Save this view
      </Button>
    )
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.press()
  }
  return (
    <form onSubmit={save} className="flex flex-wrap items-center gap-2">
      <TextInput
        ref={takeFocus}
        aria-label="Name of the view"
        dir="auto"
        value={name}
        maxLength={viewNameLimit}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && setName(null)}
        className="w-56!"
      />
      <Button type="submit" aria-disabled={saving.isAsking}>
        {isAsked ? 'Replace it' : 'Save view'}
      </Button>
      <Button variant="plain" className="text-small" onClick={() => setName(null)}>
        Cancel
      </Button>
      {saving.refusal && <RefusalLine failure={saving.refusal} />}
    </form>
  )
}
