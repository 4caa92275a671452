import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useHydrated } from '@/components/ui/use-hydrated'
import { mostFileBytes } from '@/lib/settings/limits'

/** A settings file, chosen or dropped, or its text. */
export function ChooseFile({ onText }: { onText: (text: string) => void }) {
  const [pasted, setPasted] = useState('')
  const isAlive = useHydrated()
  // What is over the limit is refused by its length: the first byte too many is enough.
  const take = async (file: File | undefined) => file && onText(await file.slice(0, mostFileBytes + 1).text())
  return (
    <div className="grid gap-3">
      <Field label="Import a file" help="Choose it or drop it here. You see what would change before it does.">
        {wiring => (
          <input
            {...wiring}
            type="file"
            accept="application/json,.json"
            disabled={!isAlive}
            // Otherwise the same file, mended, could not be chosen again.
            onClick={event => {
              event.currentTarget.value = ''
            }}
            onChange={event => take(event.currentTarget.files?.[0])}
            className="w-full rounded-control border border-dashed border-control p-4 text-small file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-transparent file:px-3.5 file:font-medium"
          />
        )}
      </Field>
      <Disclosure summary="Paste the text instead">
        <div className="grid gap-3">
          <Field label="Settings as JSON">
            {wiring => (
              <TextArea
                {...wiring}
                value={pasted}
                onChange={event => setPasted(event.target.value)}
                spellCheck={false}
                className="font-mono text-small"
              />
            )}
          </Field>
          <Button className="justify-self-start" disabled={!isAlive} onClick={() => onText(pasted)}>
            Read it
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}
