import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useHydrated } from '@/components/ui/use-hydrated'

/** Where prompts come in: pasted, from a file, or dropped. */
export function SourceInput({
  text,
  onText,
  onFile,
}: {
  text: string
  onText: (text: string) => void
  onFile: (file: File) => void
}) {
  const isAlive = useHydrated()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 self-start wide:sticky wide:top-8">
      <Field label="Paste a prompt, a list of prompts or a file’s text">
        {wiring => (
          <TextArea
            {...wiring}
            dir="auto"
            rows={12}
            value={text}
            spellCheck={false}
            disabled={!isAlive}
            onChange={event => onText(event.target.value)}
            className="min-h-64 font-mono text-small"
          />
        )}
      </Field>
      {text !== '' && (
        <Button variant="plain" className="-mt-3 justify-self-start" onClick={() => onText('')}>
          Clear
        </Button>
      )}
      <Field label="Or choose a file" help="Or drop it anywhere on this page. Up to 1 MB.">
        {wiring => (
          <input
            {...wiring}
            type="file"
            accept=".prompt,.json,.csv,.md,.markdown,.txt,.yaml,.yml,text/*,application/json"
            disabled={!isAlive}
            // Otherwise the same file, mended, could not be chosen again.
            onClick={event => {
              event.currentTarget.value = ''
            }}
            onChange={event => {
              const [file] = event.currentTarget.files ?? []
              if (file) onFile(file)
            }}
            className="w-full rounded-control border border-dashed border-control p-4 text-small file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-transparent file:px-3.5 file:font-medium"
          />
        )}
      </Field>
    </div>
  )
}
