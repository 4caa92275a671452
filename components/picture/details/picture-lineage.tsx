import Link from 'next/link'
import type { ReactNode } from 'react'
import { rendition } from '@/components/picture/picture-source'
import { runAddress } from '@/components/run/addresses'
import type { GalleryImageDetails } from '@/lib/gallery/schema'

/** Pictures of a variation that the tree shows; its own page has all. */
const mostShown = 4

/** What the picture comes from and what came of it, as a small tree: the run it varies, its own, the variations. */
export function PictureLineage({ details }: { details: GalleryImageDetails }) {
  const { parent, children } = details
  const own = (
    <Branch
      run={<RunLink id={details.runId} number={details.runNumber} isCurrent />}
      pictures={<Thumbs ids={details.film.map(image => image.id)} />}
    >
      {children.map(child => (
        <li key={child.runId}>
          <Branch
            run={
              <>
                <RunLink id={child.runId} number={child.runNumber} /> varies this picture
              </>
            }
            pictures={<Thumbs ids={child.images.map(image => image.id)} />}
          />
        </li>
      ))}
    </Branch>
  )
  if (!parent) return own
  return (
    <Branch
      run={<RunLink id={parent.runId} number={parent.runNumber} />}
      pictures={parent.isLive ? <Thumbs ids={[parent.imageId]} /> : <p className="text-small">The picture is gone.</p>}
    >
      <li>{own}</li>
    </Branch>
  )
}

function Branch({ run, pictures, children }: { run: ReactNode; pictures: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid gap-2">
      <p className="text-small text-soft">{run}</p>
      {pictures}
      {children && <ul className="grid gap-3 border-l border-line pl-4 empty:hidden">{children}</ul>}
    </div>
  )
}

function RunLink({ id, number, isCurrent = false }: { id: string; number: number; isCurrent?: boolean }) {
  return (
    <Link
      href={runAddress(id)}
      prefetch={false}
      className={`text-ink underline decoration-line underline-offset-4 hover:decoration-current ${isCurrent ? 'font-medium' : ''}`}
    >
      Run {number}
    </Link>
  )
}

function Thumbs({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-1.5">
      {ids.slice(0, mostShown).map((id, position) => (
        <a key={id} href={`/images/${id}`} aria-label={`Open picture ${position + 1}`} className="rounded-frame">
          <img src={rendition(id, 320)} alt="" loading="lazy" className="size-11 rounded-frame object-cover" />
        </a>
      ))}
      {ids.length > mostShown && <span className="text-small text-soft">and {ids.length - mostShown} more</span>}
    </p>
  )
}
