import { CopyLink } from '@/components/share/copy-link'
import { portableAddress } from '@/components/share/visit/portable-address'
import { Button } from '@/components/ui/button'
import type { SharedView } from '@/lib/share/schema'
import { LengthMeter } from './length-meter'

/** The link that is the template. It is there as soon as it is asked for: nothing is kept of it. */
export function PortableLink({ view, onClose }: { view: SharedView | null; onClose: () => void }) {
  if (view?.target !== 'template' || !view.form) return null
  const { form, name, description, values } = view
  const address = portableAddress({ ...form, name, description, tags: [], values }, { values })
  if (address === null) return <p>It is too large for a link. Export it as a file, or make another kind of link.</p>
  const url = `${window.location.origin}${address}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <CopyLink url={url} label="Portable link" isPrimary />
      <LengthMeter length={url.length} />
      <p className="border-l-3 border-mark pl-3 text-small">
        This link cannot be turned off: whoever has it has the template.
      </p>
      <Button onClick={onClose} className="min-h-11 justify-self-start">
        Close
      </Button>
    </div>
  )
}
