import { PanelRight, Share2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { RefusalWay } from '@/components/run/refusal-way'
import { SharePress } from '@/components/share/share-button'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import type { Failure } from '@/lib/result'
import { FilmButton } from './film-button'
import { Filmstrip } from './filmstrip'
import type { Picture } from './picture'
import { PictureActions } from './picture-actions'
import { PicturePrompt } from './picture-prompt'
import { useStar } from './use-star'

/** What the large picture is, the others of its run, and what can be done with it. */
export function LightboxCaption({
  picture,
  details,
  isDetailed,
  onDetails,
  onShow,
  onLeave,
  actions,
}: {
  picture: Picture
  details: GalleryImageDetails | null
  isDetailed: boolean
  onDetails: () => void
  onShow: (picture: Picture) => void
  onLeave: () => void
  actions?: ReactNode
}) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const star = useStar(picture, setRefusal)
  const count = picture.run.count ?? details?.film.length
  return (
    <div className="col-start-1 row-start-2 grid gap-3 px-4 pb-4 wide:px-7 wide:pb-6">
      <p className="flex items-center gap-x-5 font-mono text-edge text-film-print">
        <span aria-live="polite">
          {picture.run.number} ▸ {picture.position + 1}
          {count !== undefined && ` of ${count}`}
        </span>
        <span>{sizeWords(sizeText(picture))}</span>
        {picture.run.isSample && <span>sample</span>}
      </p>
      {!isDetailed && <PicturePrompt key={picture.id} prompt={details?.fullPrompt ?? picture.prompt} />}
      {refusal && (
        <p role="alert">
          {refusal.message} <RefusalWay failure={refusal} />
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <PictureActions picture={picture} star={star} isLarge onRefusal={setRefusal} onLeave={onLeave} />
        <SharePress
          subject={{
            target: 'image',
            targetId: picture.id,
            name: `picture ${picture.position + 1} of run ${picture.run.number}`,
          }}
        >
          {press => <FilmButton icon={Share2} word="Share" shape="large" onClick={press} />}
        </SharePress>
        {actions}
        <FilmButton icon={PanelRight} word="Details" shape="large" isOn={isDetailed} onClick={onDetails} />
        <Filmstrip picture={picture} film={details?.film ?? []} onShow={onShow} />
      </div>
    </div>
  )
}
