import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { drawnRows, tabStopIndex } from './drawn-rows'
import { boxesOf } from './lay-out'
import type { Eye } from './use-eye'
import { useWall, type WallPlan } from './use-wall'
import { useWallEdges } from './use-wall-edges'
import { flowClasses } from './wall-flow'
import { type WallStyle, wallVariables } from './wall-measure'
import type { WallShown, WallStore } from './wall-store'
import { type DropMark, type TileState, WallTile } from './wall-tile'

/** Pictures of the server's page that are fetched before script takes over. */
const mostAtFirst = 30

/**
 * The wall of pictures. Only what is in or near the window is in the document; the style sheet lays out the server's
 * page until script knows the width, and comes to the same rows.
 * @param props.planRef gets what is drawn where, for the keyboard
 * @param props.activeId the picture that has the keyboard's attention
 * @param props.at where to begin; null: at the top
 */
export function GalleryWall({
  store,
  shown,
  wallStyle,
  planRef,
  selected,
  activeId,
  dropMark,
  at,
  onRest,
  ...list
}: {
  store: WallStore
  shown: WallShown
  wallStyle: WallStyle
  planRef: RefObject<WallPlan | null>
  selected: ReadonlySet<string>
  activeId: string | null
  dropMark: DropMark | null
  at: Eye | null
  onRest: (eye: Eye) => void
} & ComponentProps<'ul'>) {
  const wall = useRef<HTMLUListElement>(null)
  const plan = useWall(wall, { store, shown }, wallStyle, at, onRest)
  useWallEdges(store, plan)
  // Keys are pressed between two renders.
  useLayoutEffect(() => {
    planRef.current = plan
  }, [planRef, plan])
  const isHydrated = useHydrated()
  const { images, leaving } = shown
  const active = images.findIndex(image => image.id === activeId)
  const tabStop = active >= 0 ? active : plan ? tabStopIndex(plan) : 0
  const stateOf = (index: number, id: string): TileState => ({
    isSelected: selected.has(id),
    isSelecting: selected.size > 0,
    isLeaving: leaving.has(id),
    isTabStop: isHydrated ? index === tabStop : null,
    drop: dropMark?.imageId === id ? dropMark.side : null,
  })
  const drawn = plan
    ? drawnRows(plan, active).flatMap(row =>
        boxesOf(row, images, wallStyle, plan.width).map(({ index, left, width }) => ({
          index,
          place: { left, width, top: plan.origin + row.top, height: row.height },
        })),
      )
    : // Between two pages of the app there is script, and nothing to draw until the width is known.
      isHydrated
      ? []
      : images.map((_, index) => ({ index, place: {} }))
  return (
    <div className="@container">
      <ul
        ref={wall}
        aria-label="Pictures"
        style={plan ? { height: plan.origin + plan.layout.bottom } : undefined}
        className={`${wallVariables} ${plan ? 'relative' : flowClasses[wallStyle]}`}
        {...list}
      >
        {drawn.map(({ index, place }) => {
          const image = images[index]
          return (
            image && (
              <WallTile
                key={image.id}
                image={image}
                wallStyle={wallStyle}
                isLate={!isHydrated && index >= mostAtFirst}
                {...place}
                {...stateOf(index, image.id)}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}
