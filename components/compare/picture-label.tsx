import Link from 'next/link'
import { useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import { galleryPicture } from '@/components/picture/picture'
import { pictureAddress } from '@/components/picture/picture-source'
import { useStar } from '@/components/picture/use-star'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import type { Failure } from '@/lib/result'
import type { Compared } from './compared'

/** What a picture of the comparison is, and its star: comparing is choosing. */
export function PictureLabel({ letter, image }: Compared) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const star = useStar(galleryPicture(image), setRefusal)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <span className="font-mono font-medium">{letter}</span>
      <Link href={pictureAddress(image.id)} prefetch={false} className="underline decoration-line underline-offset-4">
        Run {image.runNumber}, picture {image.position + 1}
      </Link>
      <span className="font-mono text-edge text-soft">{sizeWords(sizeText(image))}</span>
      <ForEditors>
        <Button
          aria-pressed={star.isStarred}
          aria-label={`Star ${letter}`}
          onClick={star.toggle}
          className="ml-auto text-small aria-pressed:border-mark"
        >
          {star.isStarred ? 'Starred' : 'Star'}
        </Button>
      </ForEditors>
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
