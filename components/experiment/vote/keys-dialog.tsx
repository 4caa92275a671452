import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Switch } from '@/components/ui/switch'
import { keyList } from './vote-keys'

/** The keys, and the switch that turns them off. */
export function KeysDialog({
  isOpen,
  isOn,
  onTurn,
  onClose,
}: {
  isOpen: boolean
  isOn: boolean
  onTurn: (isOn: boolean) => void
  onClose: () => void
}) {
  const id = useId()
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      label="Keys"
      className="w-[min(26rem,calc(100vw-2rem))] rounded-control border border-line p-5"
    >
      <div className="grid gap-4">
        <h2 className="text-title font-bold">Keys</h2>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
          {keyList.map(({ keys, does }) => (
            <div key={keys} className="contents">
              <dt className="font-mono text-small">{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="flex items-center justify-between gap-3 border-t border-line pt-3">
          <p id={id} className="text-small text-soft">
            Single keys vote on this page.
          </p>
          <Switch isOn={isOn} label="Vote by keys" describedBy={id} onChange={onTurn} />
        </div>
        <Button onClick={onClose} className="justify-self-start">
          Close
        </Button>
      </div>
    </Dialog>
  )
}
