import { type FormEvent, useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toaster'
import { noteImage } from '@/lib/gallery/actions'
import { noteLimit } from '@/lib/gallery/limits'

/** A few words of one's own about a picture. */
export function PictureNote({ imageId, note, onSaved }: { imageId: string; note: string; onSaved: () => void }) {
  const [text, setText] = useState(note)
  const toast = useToast()
  const saving = useAction(
    () => noteImage({ id: imageId, note: text }),
    () => {
      toast('Note saved.')
      onSaved()
    },
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.press()
  }
  return (
    <form onSubmit={save} className="grid justify-items-start gap-2">
      <TextArea
        aria-label="Note"
        rows={2}
        dir="auto"
        maxLength={noteLimit}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {text.trim() !== note && (
        <Button type="submit" aria-disabled={saving.isAsking}>
          Save note
        </Button>
      )}
      {saving.refusal && <RefusalLine failure={saving.refusal} />}
    </form>
  )
}
