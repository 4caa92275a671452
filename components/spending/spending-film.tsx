import { type ReactNode, useId } from 'react'
import type { Chart } from '@/lib/spending/chart'
import { Hatch } from './hatch'

/** What a frame of the film stands for, and what it came to in words. */
export type Mark = { name: string; shortName: string; words: string }

/** The part of its place on the film that a frame takes. */
const frameShare = 0.84

/** As many frames each have room for a date; of more, only one in so many has, counted from the newest. */
const fewFrames = 12
const daysApart = 7

/**
 * A strip of film with a frame for each day or month: the more was spent, the more of it is exposed. Hatched is what
 * is held back, the grease pencil draws the budget. Decoration: the loupe and the table say it in words.
 * @param props.print what a whole frame stands for
 */
export function SpendingFilm({
  marks,
  chart: { bars, limitAt },
  print,
  children,
}: {
  marks: Mark[]
  chart: Chart
  print: string
  children?: ReactNode
}) {
  const hatch = useId()
  return (
    <div className="rounded-strip bg-film px-3 text-film-print [&_:focus-visible]:outline-film-print">
      <p aria-hidden className="flex justify-between py-1.5 font-mono text-edge tracking-[0.12em]">
        <span>{print}</span>
        <span>PROOFSHEET</span>
      </p>
      <div className="relative h-40 text-film-text wide:h-52">
        <svg aria-hidden width="100%" height="100%" className="block overflow-visible">
          <Hatch id={hatch} />
          {bars.map((bar, place) => (
            <Frame key={marks[place]?.name} {...bar} place={place} count={bars.length} hatch={hatch} />
          ))}
          {limitAt !== null && <BudgetLine at={limitAt} />}
        </svg>
        {children}
      </div>
      <Dates names={marks.map(({ shortName }) => shortName)} />
    </div>
  )
}

function Frame({
  spent,
  reserved,
  place,
  count,
  hatch,
}: Chart['bars'][number] & { place: number; count: number; hatch: string }) {
  const across = { x: percent((place + (1 - frameShare) / 2) / count), width: percent(frameShare / count) }
  return (
    <>
      <rect {...across} height="100%" rx="1.5" className="fill-film-frame forced-colors:fill-none" />
      <rect {...across} y={percent(1 - spent)} height={percent(spent)} rx="1.5" fill="currentColor" />
      <rect {...across} y={percent(1 - spent - reserved)} height={percent(reserved)} rx="1.5" fill={`url(#${hatch})`} />
    </>
  )
}

/** One stroke of the pencil, drawn by hand, as long as the film. */
function BudgetLine({ at }: { at: number }) {
  return (
    <svg
      aria-hidden
      x="0"
      y={percent(1 - at)}
      width="100%"
      height="6"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="overflow-visible fill-none stroke-film-mark forced-colors:stroke-[CanvasText]"
    >
      <path
        d="M-.6 1.6C8-1.8 17 2.6 29 .6S49-2.2 61 .4 79 2.4 88 .2 97-1.2 100.7-.4"
        strokeWidth="2.2"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

/** Dates along the edge: all where there are few, else one a week. */
function Dates({ names }: { names: string[] }) {
  const isSparse = names.length > fewFrames
  return (
    <div
      aria-hidden
      style={{ gridTemplateColumns: `repeat(${names.length}, minmax(0, 1fr))` }}
      className="grid py-1.5 font-mono text-edge whitespace-nowrap"
    >
      {names.map((name, place) => (
        <span key={name} className={`flex justify-center ${isSparse ? 'last:justify-end' : ''}`}>
          {(!isSparse || (names.length - 1 - place) % daysApart === 0) && name}
        </span>
      ))}
    </div>
  )
}

const percent = (part: number): string => `${part * 100}%`
