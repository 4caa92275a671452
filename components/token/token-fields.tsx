import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { tokenLives, tokenNameLimit } from '@/lib/token/limits'
import { lifeWords } from './token-words'

/**
 * What is asked of a new token. One that only looks has nothing to spend.
 * @param props.problems sentences of a refusal, by path
 */
export function TokenFields({ problems }: { problems: Record<string, string> }) {
  const [mayRun, setMayRun] = useState(false)
  return (
    <>
      <Field label="Name" help="The program that will use it." error={problems.name}>
        {wiring => <TextInput {...wiring} name="name" dir="auto" maxLength={tokenNameLimit} />}
      </Field>
      <div className="grid gap-4 wide:grid-cols-2">
        <Field label="It may">
          {wiring => (
            <Select
              {...wiring}
              name="mayRun"
              value={mayRun ? 'run' : 'read'}
              onChange={event => setMayRun(event.target.value === 'run')}
            >
              <option value="read">Only look</option>
              <option value="run">Look, make and cancel runs</option>
            </Select>
          )}
        </Field>
        <Field label="It ends" error={problems.expiresInDays}>
          {wiring => (
            <Select {...wiring} name="expiresInDays" defaultValue={90}>
              {tokenLives.map(days => (
                <option key={days} value={days ?? ''}>
                  {lifeWords(days)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {mayRun && (
        <div className="grid gap-4 wide:grid-cols-2">
          <Field
            label="Dollars a day"
            help="Beside the budget of the workspace. Empty: no limit of its own."
            error={problems['budgets.day']}
          >
            {wiring => <TextInput {...wiring} name="day" inputMode="decimal" />}
          </Field>
          <Field label="Dollars a month" error={problems['budgets.month']}>
            {wiring => <TextInput {...wiring} name="month" inputMode="decimal" />}
          </Field>
        </div>
      )}
    </>
  )
}
