import Link from 'next/link'
import { useMayEdit } from '@/components/access/may-edit'
import type { Picture } from '@/components/picture/picture'
import { CopyButton } from '@/components/run/copy-button'
import { Button, buttonStyle } from '@/components/ui/button'
import { PromptText } from '@/components/ui/prompt-text'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { CollectionLinks } from './collection-links'
import { PanelSection } from './panel-section'
import { PictureFacts } from './picture-facts'
import { PictureLineage } from './picture-lineage'
import { PictureNote } from './picture-note'
import type { Details } from './use-picture-details'

/** Everything about the picture beside it: its prompt, its note, what was asked, what it cost, where it comes from. */
export function PictureDetails({ picture, details }: { picture: Picture; details: Details }) {
  return (
    <aside
      aria-label="Details"
      className="col-start-1 row-start-3 grid max-h-[45dvh] content-start gap-6 overflow-y-auto border-line bg-paper px-5 py-5 text-ink max-wide:border-t wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:max-h-none wide:border-l"
    >
      {details.value && <Loaded details={details.value} onChange={details.refresh} />}
      {details.hasFailed && (
        <div role="alert" className="grid justify-items-start gap-3">
          <p>The details of picture {picture.position + 1} could not be loaded.</p>
          <Button onClick={details.refresh}>Try again</Button>
        </div>
      )}
    </aside>
  )
}

function Loaded({ details, onChange }: { details: GalleryImageDetails; onChange: () => void }) {
  const mayEdit = useMayEdit()
  return (
    <>
      <PanelSection heading="Prompt">
        <PromptText segments={details.segments} />
        <div className="flex flex-wrap gap-2">
          <CopyButton text={details.fullPrompt} label="Copy prompt" />
        </div>
      </PanelSection>
      {mayEdit ? (
        <PanelSection heading="Note">
          <PictureNote imageId={details.id} note={details.note ?? ''} onSaved={onChange} />
        </PanelSection>
      ) : (
        details.note && (
          <PanelSection heading="Note">
            <p dir="auto" className="wrap-anywhere whitespace-pre-line">
              {details.note}
            </p>
          </PanelSection>
        )
      )}
      <PanelSection heading="Picture">
        <PictureFacts details={details} />
      </PanelSection>
      <PanelSection heading="Lineage">
        <PictureLineage details={details} />
      </PanelSection>
      {details.collections.length > 0 && (
        <PanelSection heading="Collections">
          <CollectionLinks collections={details.collections} />
        </PanelSection>
      )}
      <div className="flex flex-wrap gap-2">
        <Link href={`/gallery?like=${details.id}`} prefetch={false} className={buttonStyle()}>
          More like this
        </Link>
        <Link href={`/crops/${details.id}`} prefetch={false} className={buttonStyle()}>
          Crop for ads
        </Link>
      </div>
    </>
  )
}
