import { useId } from 'react'
import type { BudgetView } from '@/lib/spending/schema'
import { budgetWords } from '@/lib/spending/words'
import { Hatch } from './hatch'

/** One budget in words, and as a bar where it has a limit. */
export function BudgetBar({
  name,
  when,
  budget,
}: {
  name: string
  when: 'today' | 'this month'
  budget: BudgetView['day']
}) {
  return (
    <div className="grid content-start gap-2">
      <h3 className="text-small text-soft">{name}</h3>
      <p>{budgetWords(budget, when)}</p>
      {budget.limit !== null && <Bar spent={budget.spent / budget.limit} reserved={budget.reserved / budget.limit} />}
    </div>
  )
}

/** Decoration: the words say it. Parts of the whole; what is over it is cut off. */
function Bar({ spent, reserved }: { spent: number; reserved: number }) {
  const hatch = useId()
  return (
    <div className="h-3 overflow-hidden rounded-frame border border-control">
      <svg aria-hidden width="100%" height="100%" className="block">
        <Hatch id={hatch} />
        <rect width={percent(spent)} height="100%" fill="currentColor" />
        <rect x={percent(spent)} width={percent(reserved)} height="100%" fill={`url(#${hatch})`} />
      </svg>
    </div>
  )
}

/** A budget of nothing is full from the start. */
const percent = (part: number): string => `${Number.isFinite(part) ? Math.min(part, 1) * 100 : 100}%`
