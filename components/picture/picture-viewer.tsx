import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import type { RunView } from '@/lib/run/schema'
import { frameId } from './frame-id'
import { Lightbox } from './lightbox'

const OpenPicture = createContext<(imageId: string) => void>(() => {})

export const useOpenPicture = () => useContext(OpenPicture)

/** Opens the pictures of the frames below it, one after the other in the order in which they are shown. */
export function PictureViewer({ runs, children }: { runs: readonly RunView[]; children: ReactNode }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const lastId = useRef<string | null>(null)

  const show = (imageId: string) => {
    lastId.current = imageId
    setOpenId(imageId)
  }
  const close = () => {
    setOpenId(null)
    // The browser gives the focus back to the frame that was pressed; the eye is at the one seen last.
    if (lastId.current) document.getElementById(frameId(lastId.current))?.focus()
  }
  return (
    <OpenPicture value={show}>
      {children}
      <Lightbox runs={runs} imageId={openId} onShow={show} onClose={close} />
    </OpenPicture>
  )
}
