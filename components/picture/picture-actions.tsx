import { Download, RotateCcw, Shuffle, Star as StarIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { ForEditors } from '@/components/access/may-edit'
import { varyAddress } from '@/components/run/addresses'
import { useRunAgain } from '@/components/run/use-run-again'
import { useShowRun } from '@/components/run/use-show-run'
import type { Failure } from '@/lib/result'
import { FilmButton, type FilmButtonShape } from './film-button'
import type { Picture } from './picture'
import { downloadAddress } from './picture-source'
import type { Star } from './use-star'

/**
 * What can be done with a picture. All four are real buttons, so that Enter and Space both work and a refused
 * download never replaces the page.
 * @param props.onLeave called before another run or page is shown
 */
export function PictureActions({
  picture,
  star,
  isLarge = false,
  onRefusal,
  onLeave = () => {},
}: {
  picture: Picture
  star: Star
  isLarge?: boolean
  onRefusal: (failure: Failure | null) => void
  onLeave?: () => void
}) {
  const worded: FilmButtonShape = isLarge ? 'large' : 'chip'
  const bare: FilmButtonShape = isLarge ? 'large' : 'icon'
  const router = useRouter()
  const showRun = useShowRun()
  const again = useRunAgain(picture.run.id, {
    refused: onRefusal,
    started: started => {
      onLeave()
      showRun(started, true)
    },
  })
  const vary = () => {
    onLeave()
    router.push(varyAddress(picture.id))
  }
  return (
    <>
      <ForEditors>
        <FilmButton
          icon={RotateCcw}
          word="Run again"
          shape={worded}
          onClick={again.start}
          aria-disabled={again.isStarting}
        />
        <FilmButton icon={Shuffle} word="Vary" shape={worded} onClick={vary} />
        <FilmButton icon={StarIcon} word="Star" shape={bare} isOn={star.isStarred} onClick={star.toggle} />
      </ForEditors>
      <FilmButton icon={Download} word="Download" shape={bare} onClick={() => download(picture.id)} />
    </>
  )
}

/** The `download` attribute keeps the page where it is even when the answer is no file. */
function download(imageId: string) {
  const link = document.createElement('a')
  link.href = downloadAddress(imageId)
  link.download = ''
  link.click()
}
