import { DetailsSection } from '@/components/run/details-section'
import { Disclosure } from '@/components/ui/disclosure'
import type { PersonSpending } from '@/lib/spending/personal-view'
import { budgetWords } from '@/lib/spending/words'
import { BudgetForm } from './budget-form'

/** What everybody spends of the workspace's budget, and the part that is theirs. Nothing where one person is alone. */
export function PeopleSection({ people, mayEdit }: { people: PersonSpending[]; mayEdit: boolean }) {
  if (people.length === 0) return null
  return (
    <DetailsSection heading="By person">
      <ul aria-label="People" className="grid grid-cols-[minmax(0,1fr)]">
        {people.map(person => (
          <Person key={person.id} person={person} mayEdit={mayEdit} />
        ))}
      </ul>
      <p className="max-w-[62ch] text-small text-soft">
        A run needs room in the workspace’s budget and in that of whoever makes it.
      </p>
    </DetailsSection>
  )
}

function Person({ person: { id, name, day, month }, mayEdit }: { person: PersonSpending; mayEdit: boolean }) {
  return (
    <li className="border-b border-line py-3">
      <article aria-label={name} className="grid grid-cols-[minmax(0,1fr)] gap-1">
        <h3 dir="auto" className="font-medium wrap-anywhere">
          {name}
        </h3>
        <p className="text-small">{budgetWords(day, 'today')}</p>
        <p className="text-small">{budgetWords(month, 'this month')}</p>
        {mayEdit && (
          <Disclosure summary={`Change the budget of ${name}`}>
            <BudgetForm personId={id} day={day.limit} month={month.limit} />
          </Disclosure>
        )}
      </article>
    </li>
  )
}
