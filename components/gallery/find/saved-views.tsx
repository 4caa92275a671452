import { X } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import { takeFocus } from '@/components/run/focus'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { removeView, saveView } from '@/lib/gallery/actions'
import { isFiltered, toParams } from '@/lib/gallery/query'
import type { GalleryQuery, SavedView } from '@/lib/gallery/schema'
import { SaveView } from './save-view'

/** Searches that were kept under a name, and the way to keep this one. */
export function SavedViews({ query, views }: { query: GalleryQuery; views: readonly SavedView[] }) {
  const [removed, setRemoved] = useState<SavedView | null>(null)
  const router = useRouter()
  const params = toParams(query).toString()
  const undo = useAction(
    () => saveView({ ...removed, isConfirmed: true }),
    () => {
      setRemoved(null)
      router.refresh()
    },
  )
  const isKept = views.some(view => view.params === params)
  const mayKeep = query.collection === null && isFiltered(query) && !isKept
  if (views.length === 0 && !mayKeep && !removed) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
      {views.length > 0 && (
        <ul aria-label="Saved views" className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {views.map(view => (
            <ViewLink key={view.id} view={view} isShown={view.params === params} onRemoved={setRemoved} />
          ))}
        </ul>
      )}
      {mayKeep && (
        <ForEditors>
          <SaveView params={params} />
        </ForEditors>
      )}
      {removed && (
        <p role="status" className="flex items-center gap-2">
          <span>
            Removed <bdi>{removed.name}</bdi>.
          </span>
          <Button ref={takeFocus} variant="plain" className="text-small" onClick={undo.press}>
            Undo
          </Button>
          {undo.refusal && <RefusalLine failure={undo.refusal} />}
        </p>
      )}
    </div>
  )
}

function ViewLink({
  view,
  isShown,
  onRemoved,
}: {
  view: SavedView
  isShown: boolean
  onRemoved: (view: SavedView) => void
}) {
  const router = useRouter()
  const removal = useAction(
    () => removeView({ id: view.id }),
    () => {
      onRemoved(view)
      router.refresh()
    },
  )
  return (
    <li className="flex items-center">
      <Link
        href={`/gallery?${view.params}`}
        prefetch={false}
        scroll={false}
        aria-current={isShown ? 'true' : undefined}
        className="inline-flex min-h-6 max-w-60 items-center text-soft underline decoration-transparent underline-offset-4 hover:text-ink aria-current:font-medium aria-current:text-ink aria-current:decoration-current pointer-coarse:min-h-11"
      >
        <bdi className="truncate">{view.name}</bdi>
      </Link>
      {isShown && (
        <ForEditors>
          <button
            type="button"
            onClick={removal.press}
            aria-label={`Remove view ${view.name}`}
            title="Remove this view"
            className="grid size-6 place-items-center rounded-frame text-soft hover:text-ink pointer-coarse:size-11"
          >
            <X aria-hidden size={13} />
          </button>
        </ForEditors>
      )}
      {removal.refusal && <RefusalLine failure={removal.refusal} />}
    </li>
  )
}
