import { type ReactNode, useId } from 'react'
import { dollars } from '@/lib/provider/price-words'
import type { Chart } from '@/lib/spending/chart'
import type { By } from '@/lib/spending/period'
import { Hatch } from './hatch'

/** What the film's textures mean, and what a whole frame stands for. */
export function ChartLegend({ by, chart, limit }: { by: By; chart: Chart; limit: number | null }) {
  const hatch = useId()
  const budget = limit === null ? null : `${dollars(limit)} a ${by}`
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small text-soft">
      <Entry name="spent">
        <rect {...bar} fill="currentColor" />
      </Entry>
      <Entry name="held back">
        <Hatch id={hatch} />
        <rect {...bar} fill={`url(#${hatch})`} />
      </Entry>
      {budget && chart.limitAt !== null && (
        <Entry name={`budget ${budget}`}>
          <path
            d="M3 8.5C7 5.5 13 9.5 17 6.5"
            strokeWidth="2.2"
            strokeLinecap="round"
            className="fill-none stroke-film-mark forced-colors:stroke-[CanvasText]"
          />
        </Entry>
      )}
      <li>
        a full frame is {dollars(chart.top)}
        {budget && chart.limitAt === null && `; the budget of ${budget} is far above that`}
      </li>
    </ul>
  )
}

const bar = { x: 4, y: 3, width: 12, height: 9 }

/** A snippet of the film with one thing on it. */
function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <span className="rounded-frame bg-film text-film-text">
        <svg aria-hidden width="20" height="15" className="block">
          {children}
        </svg>
      </span>
      {name}
    </li>
  )
}
