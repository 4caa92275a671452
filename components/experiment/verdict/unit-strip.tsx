import { rendition } from '@/components/picture/picture-source'
import { DetailsSection } from '@/components/run/details-section'
import { armLetter } from '@/lib/experiment/draft'
import type { Unit } from '@/lib/experiment/statistics/cells'
import { percent } from '@/lib/experiment/statistics/words'
import type { ArmView, UnitView } from '@/lib/experiment/view'

/** Row by row: the pictures, and to which side people leaned. It shows where the preferred arm loses. */
export function UnitStrip({ units, arms, by }: { units: readonly UnitView[]; arms: readonly ArmView[]; by: Unit }) {
  return (
    <DetailsSection heading={by === 'row' ? 'Row by row' : 'Pair by pair'}>
      <ol className="grid gap-4">
        {units.map(unit => (
          <li
            key={unit.id}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 wide:grid-cols-[10rem_auto_minmax(0,1fr)_auto] wide:gap-x-4"
          >
            <span dir="auto" className="col-span-3 text-small wrap-anywhere wide:col-span-1">
              {unit.name}
            </span>
            {arms.length === 2 ? <Leaning unit={unit} arms={arms} /> : <Pictures unit={unit} arms={arms} />}
          </li>
        ))}
      </ol>
    </DetailsSection>
  )
}

function Leaning({ unit, arms }: { unit: UnitView; arms: readonly ArmView[] }) {
  const { share } = unit
  const [first, second] = arms
  return (
    <>
      <Frame imageId={unit.imageIds[0] ?? null} name={`${armLetter(0)}, ${unit.name}`} />
      {share === null ? (
        <span className="text-small text-soft">no vote</span>
      ) : (
        <div
          role="img"
          aria-label={`${percent(1 - share)} ${first?.name ?? 'A'}, ${percent(share)} ${second?.name ?? 'B'}`}
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2 font-mono text-edge wide:text-small"
        >
          <span aria-hidden>{percent(1 - share)}</span>
          <span aria-hidden className="flex h-3 overflow-hidden rounded-full forced-colors:border">
            <span style={{ width: percentOf(1 - share) }} className="bg-arm" />
            <span style={{ width: percentOf(share) }} className="bg-mark" />
          </span>
          <span aria-hidden>{percent(share)}</span>
        </div>
      )}
      <Frame imageId={unit.imageIds[1] ?? null} name={`${armLetter(1)}, ${unit.name}`} />
    </>
  )
}

function Pictures({ unit, arms }: { unit: UnitView; arms: readonly ArmView[] }) {
  return (
    <div className="col-span-3 flex flex-wrap gap-2">
      {arms.map(({ position }) => (
        <Frame key={position} imageId={unit.imageIds[position] ?? null} name={`${armLetter(position)}, ${unit.name}`} />
      ))}
    </div>
  )
}

/** px of a frame in the strip. */
const frameSize = 'size-14 wide:size-18'

const Frame = ({ imageId, name }: { imageId: string | null; name: string }) =>
  imageId === null ? (
    <span className={`${frameSize} rounded-frame bg-film-frame`} />
  ) : (
    <img
      src={rendition(imageId, 320)}
      alt={name}
      loading="lazy"
      decoding="async"
      className={`${frameSize} rounded-frame bg-film-frame object-cover`}
    />
  )

const percentOf = (share: number): string => `${(share * 100).toFixed(1)}%`
