import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { useToast } from '@/components/ui/toaster'
import type { Settings } from '@/lib/provider/schema'
import type { Segment } from '@/lib/template/schema'

/** Takes a prompt along, as words or as the request that draws it. */
export function CopyPrompt({ segments, settings }: { segments: readonly Segment[]; settings: Partial<Settings> }) {
  const toast = useToast()
  const prompt = segments.map(segment => segment.text).join('')
  const copy = async (text: string) =>
    toast(
      (await copyText(text)) ? 'Copied.' : 'The browser did not allow copying. Select the text and copy it by hand.',
    )
  const copyCurl = async () => {
    const { curlOf } = await import('./curl-of')
    await copy(curlOf(prompt, settings))
  }
  return (
    <div className="-ml-1 flex flex-wrap gap-x-4">
      <Button variant="plain" className="text-small" onClick={() => copy(prompt)}>
        Copy prompt
      </Button>
      <Button variant="plain" className="text-small" onClick={copyCurl}>
        Copy as curl
      </Button>
    </div>
  )
}
