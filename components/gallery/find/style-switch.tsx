import { LayoutGrid, Rows3 } from 'lucide-react'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'

const faces = {
  rows: { Icon: Rows3, name: 'Rows' },
  grid: { Icon: LayoutGrid, name: 'Even grid' },
} satisfies Record<WallStyle, unknown>

/** How the wall is laid out: rows that keep every shape, or equal squares. */
export function StyleSwitch({ style, onChange }: { style: WallStyle; onChange: (style: WallStyle) => void }) {
  return (
    <fieldset className="flex shrink-0 rounded-control border border-control bg-sheet p-0.5">
      <legend className="sr-only">Layout</legend>
      {(['rows', 'grid'] as const).map(one => {
        const { Icon, name } = faces[one]
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === style}
            aria-label={name}
            title={name}
            onClick={() => onChange(one)}
            className="grid size-10 place-items-center rounded-[8px] text-soft hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            <Icon aria-hidden size={17} />
          </button>
        )
      })}
    </fieldset>
  )
}
