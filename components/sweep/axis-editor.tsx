import { useId } from 'react'
import { passFocus, takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'
import type { Offer } from '@/lib/sweep/offers'
import type { Axis, SweepMode } from '@/lib/sweep/schema'
import { countOf } from '@/lib/sweep/words'
import { AxisBoxes } from './axis-boxes'
import { AxisChoices } from './axis-choices'
import { AxisLines } from './axis-lines'
import { needsBoxes, withTyped } from './axis-text'
import { Problem } from './problem'

/** The values of one field or setting: chosen where there is a list, typed where words of one's own are possible. */
export function AxisEditor({
  axis,
  offer,
  mode,
  doubles,
  problem,
  isFirstProblem,
  complaints,
  isNew,
  onValues,
  onRemove,
}: {
  axis: Axis
  /** Null where the template has no such field or setting any more. */
  offer: Offer | null
  mode: SweepMode
  /** Values that are there twice and count once. */
  doubles: number
  problem: string | undefined
  isFirstProblem: boolean
  /** How often something was wrong: the same problem is told anew. */
  complaints: number
  /** It was just added, so the focus goes to it. */
  isNew: boolean
  onValues: (values: string[]) => void
  onRemove: () => void
}) {
  const id = useId()
  const label = offer?.label ?? axis.name
  const notes = [problem && `${id}-problem`, doubles > 0 && `${id}-doubles`].filter(note => !!note)
  return (
    <fieldset
      ref={passFocus}
      aria-labelledby={`${id}-name`}
      aria-describedby={notes.join(' ') || undefined}
      className="grid min-w-0 gap-2.5 not-first:border-t not-first:border-line not-first:pt-4"
    >
      <div className="flex items-baseline gap-x-3">
        <h3 id={`${id}-name`} tabIndex={-1} ref={isNew ? takeFocus : undefined} className="text-small font-medium">
          {label}
        </h3>
        <span className="font-mono text-edge text-soft">{countOf(axis.values.length - doubles, 'value')}</span>
        <Button
          variant="plain"
          className="ml-auto min-h-6 text-small"
          onClick={onRemove}
          aria-label={`Remove ${label}`}
        >
          Remove
        </Button>
      </div>
      {problem && <Problem key={complaints} id={`${id}-problem`} text={problem} isFirst={isFirstProblem} />}
      {offer ? (
        <Values axis={axis} offer={offer} mode={mode} onValues={onValues} />
      ) : (
        <p className="text-small text-soft">This template has no such field any more.</p>
      )}
      {doubles > 0 && (
        <p id={`${id}-doubles`} className="text-small text-soft">
          {doubles === 1 ? 'One value is' : `${doubles} values are`} there twice and counts once.
        </p>
      )}
    </fieldset>
  )
}

function Values({
  axis: { values },
  offer,
  mode,
  onValues,
}: {
  axis: Axis
  offer: Offer
  mode: SweepMode
  onValues: (values: string[]) => void
}) {
  const isInRows = mode === 'zip'
  const typed = (own: readonly string[], label: string, onOwn: (own: string[]) => void) =>
    needsBoxes(offer, own) ? (
      <AxisBoxes offer={offer} values={own} mode={mode} onValues={onOwn} />
    ) : (
      <AxisLines offer={offer} label={label} values={own} mode={mode} onValues={onOwn} />
    )
  if (isInRows) return typed(values, 'One a row', onValues)
  if (offer.choices.length === 0) return typed(values, 'One a line', onValues)
  const isChoice = (value: string) => offer.choices.some(choice => choice.value === value)
  const own = values.filter(value => !isChoice(value))
  return (
    <>
      <AxisChoices offer={offer} values={values} onValues={onValues} />
      {offer.hasOwn &&
        typed(own, 'Others, one a line', next => onValues(withTyped(offer, values.filter(isChoice), next)))}
    </>
  )
}
