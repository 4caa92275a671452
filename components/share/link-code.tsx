import { lazy, Suspense, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'

/** Not needed before somebody wants a code. */
const QrCode = lazy(() => import('@/components/ui/qr-code').then(({ QrCode }) => ({ default: QrCode })))

/** A link as a code for a phone's camera, folded away. */
export function LinkCode({ url }: { url: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure summary="QR code" onToggle={event => setOpen(event.currentTarget.open)}>
      <div className="size-56">
        {isOpen && (
          <Suspense>
            <QrCode text={url} label="QR code that opens the link" className="size-56" />
          </Suspense>
        )}
      </div>
    </Disclosure>
  )
}
