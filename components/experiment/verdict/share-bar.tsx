import type { Interval } from '@/lib/experiment/statistics/interval'
import { percent, percentRange } from '@/lib/experiment/statistics/words'

const print = 'absolute font-mono text-edge whitespace-nowrap wide:text-small'

type Told = {
  /** How much the second arm is preferred, 0 to 1. */
  share: number
  interval: Interval | null
  /** What the arms are called. */
  first: string
  second: string
}

/** How much the second arm is preferred, with its interval, against the line of no preference. */
export function ShareBar({ share, interval, first, second }: Told) {
  const [low, high] = interval ?? [share, share]
  // Told from the side of the arm that leads, as the sentence above it is.
  const isSecond = share >= 0.5
  const leading = percent(isSecond ? share : 1 - share)
  return (
    <div role="img" aria-label={barWords({ share, interval, first, second })} className="grid gap-1">
      <div className="relative h-26">
        <div className="absolute inset-x-0 top-13 h-0.5 bg-line" />
        <div
          style={{ left: place(low), width: place(high - low) }}
          className="absolute top-10.5 h-5.5 min-w-0.5 rounded-full bg-wash forced-colors:border"
        />
        <div className="absolute top-6 bottom-5 left-1/2 w-0.5 -translate-x-1/2 bg-ink forced-colors:bg-[CanvasText]" />
        <div
          style={{ left: place(share) }}
          className={`absolute top-10 size-6.5 -translate-x-1/2 rounded-full border-3 bg-paper ${isSecond ? 'border-mark' : 'border-arm'}`}
        />
        <span aria-hidden className={`${print} top-0 left-1/2 -translate-x-1/2 text-soft`}>
          50 %, no preference
        </span>
        <span
          aria-hidden
          style={{ left: `clamp(1.5rem, ${place(share)}, 100% - 1.5rem)` }}
          className={`${print} top-19 -translate-x-1/2 bg-paper px-1 ${isSecond ? 'text-mark' : 'text-arm'}`}
        >
          {leading}
        </span>
      </div>
      <div aria-hidden className="flex justify-between gap-6 font-mono text-edge text-soft wide:text-small">
        <span className="wrap-anywhere">all prefer {first}</span>
        <span className="text-right wrap-anywhere">all prefer {second}</span>
      </div>
    </div>
  )
}

const place = (share: number): string => `${(share * 100).toFixed(2)}%`

function barWords({ share, interval, first, second }: Told): string {
  const [low, high] = interval ?? [0, 1]
  const isSecond = share >= 0.5
  const told = isSecond ? `${second} in ${percent(share)}` : `${first} in ${percent(1 - share)}`
  const range = interval && `, 95 % interval ${percentRange(isSecond ? [low, high] : [1 - high, 1 - low])}`
  return `${told} of choices${range ?? ''}; 50 % is no preference.`
}
