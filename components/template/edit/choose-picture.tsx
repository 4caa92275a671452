import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { rendition } from '@/components/picture/picture-source'
import { Button } from '@/components/ui/button'
import { PictureChooser } from './picture-chooser'
import type { TemplateFormHandle } from './template-form-handle'

/** A picture of the form: shown, chosen from the gallery, taken away. */
export function ChoosePicture({
  form,
  path,
  label,
  what,
}: TemplateFormHandle & {
  path: 'coverImageId' | `fields.${number}.options.${number}.thumbnail`
  label: string
  /** Names it in the buttons: "Choose cover picture". */
  what: string
}) {
  const [isOpen, setIsOpen] = useState(false)
  const imageId = useWatch({ control: form.control, name: path })
  const chooseRef = useRef<HTMLButtonElement>(null)
  const take = (chosen: string) => {
    form.setValue(path, chosen, { shouldDirty: true })
    setIsOpen(false)
  }
  const takeAway = () => {
    take('')
    chooseRef.current?.focus()
  }
  return (
    <div className="grid content-start gap-1.5">
      <p className="text-small font-medium">{label}</p>
      <div className="flex flex-wrap items-center gap-3">
        {imageId && (
          <img src={rendition(imageId, 320)} alt={label} className="size-16 rounded-frame bg-film-frame object-cover" />
        )}
        <Button ref={chooseRef} className="text-small" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          {imageId ? `Change ${what}` : `Choose ${what}`}
        </Button>
        {imageId && (
          <Button variant="plain" className="text-small" onClick={takeAway}>
            Take it away
          </Button>
        )}
      </div>
      <PictureChooser open={isOpen} onClose={() => setIsOpen(false)} label={label} chosen={imageId} onChoose={take} />
    </div>
  )
}
