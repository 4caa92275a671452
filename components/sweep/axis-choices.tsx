import { OptionLine, OptionPicture } from '@/components/editor/option-choice'
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
  const Option = choices.some(({ thumbnail }) => thumbnail) ? OptionPicture : OptionLine
  return (
    <ul className={layoutOf(choices)}>
      {choices.map(choice => (
        <li key={choice.value}>
          <Option
            option={choice}
            type="checkbox"
            checked={values.includes(choice.value)}
            onChange={event => turn(choice.value, event.target.checked)}
          />
        </li>
      ))}
    </ul>
  )
}

function layoutOf(choices: readonly Choice[]): string {
  if (choices.some(({ thumbnail }) => thumbnail)) return 'grid grid-cols-3 gap-2'
  return choices.some(({ effect }) => effect) ? '-mx-2 grid' : '-mx-2 grid grid-cols-2 gap-x-1'
}
