import type { Choice, Offer } from '@/lib/sweep/offers'

/** Values chosen from a list; each can be one of them or not. */
export function AxisChoices({
  offer,
  values,
  onValues,
}: {
  offer: Offer
  values: readonly string[]
  onValues: (values: string[]) => void
}) {
  const { choices } = offer
  const own = values.filter(value => !choices.some(choice => choice.value === value))
  const turn = (turned: string, isChosen: boolean) => {
    const chosen = choices
      .map(({ value }) => value)
      .filter(value => (value === turned ? isChosen : values.includes(value)))
    onValues([...chosen, ...own])
  }
  const hasEffects = choices.some(({ effect }) => effect)
  return (
    <ul className={hasEffects ? 'grid gap-1' : 'grid grid-cols-2 gap-x-3'}>
      {choices.map(choice => (
        <li key={choice.value}>
          <ChoiceBox
            choice={choice}
            isChosen={values.includes(choice.value)}
            onTurn={isChosen => turn(choice.value, isChosen)}
          />
        </li>
      ))}
    </ul>
  )
}

function ChoiceBox({
  choice,
  isChosen,
  onTurn,
}: {
  choice: Choice
  isChosen: boolean
  onTurn: (isChosen: boolean) => void
}) {
  return (
    <label className="grid min-h-8 cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2.5 py-1 text-small pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={event => onTurn(event.target.checked)}
        className="size-4 translate-y-0.5 accent-ink"
      />
      <span>
        {choice.label}
        {choice.effect && <span className="block text-soft">{choice.effect}</span>}
      </span>
    </label>
  )
}
