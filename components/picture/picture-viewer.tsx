import { createContext, lazy, type ReactNode, Suspense, useContext, useRef, useState } from 'react'
import type { RunView } from '@/lib/run/schema'
import { frameId } from './frame-id'
import type { Opened } from './lightbox'
import { picturesOf } from './picture'

/** Not needed before the first picture is opened. */
const Lightbox = lazy(() => import('./lightbox').then(({ Lightbox }) => ({ default: Lightbox })))

const OpenPicture = createContext<(imageId: string) => void>(() => {})

export const useOpenPicture = () => useContext(OpenPicture)

/** Opens the pictures of the frames below it, one after the other in the order in which they are shown. */
export function PictureViewer({ runs, children }: { runs: readonly RunView[]; children: ReactNode }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const [wasOpened, setOpened] = useState(false)
  const lastId = useRef<string | null>(null)

  const show = (imageId: string) => {
    lastId.current = imageId
    setOpenId(imageId)
    setOpened(true)
  }
  const close = () => {
    setOpenId(null)
    // The browser gives the focus back to the frame that was pressed; the eye is at the one seen last.
    if (lastId.current) document.getElementById(frameId(lastId.current))?.focus()
  }
  return (
    <OpenPicture value={show}>
      {children}
      {wasOpened && (
        <Suspense>
          <Lightbox opened={openedOf(runs, openId)} onShow={picture => show(picture.id)} onClose={close} />
        </Suspense>
      )}
    </OpenPicture>
  )
}

function openedOf(runs: readonly RunView[], imageId: string | null): Opened | null {
  if (imageId === null) return null
  const pictures = runs.flatMap(picturesOf)
  const at = pictures.findIndex(picture => picture.id === imageId)
  const picture = pictures[at]
  return picture ? { picture, previous: pictures[at - 1] ?? null, next: pictures[at + 1] ?? null } : null
}
