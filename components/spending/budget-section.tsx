import { DetailsSection } from '@/components/run/details-section'
import { Disclosure } from '@/components/ui/disclosure'
import type { ProviderBalance } from '@/lib/connection/schema'
import type { BudgetView } from '@/lib/spending/schema'
import { BalanceLine } from './balance-line'
import { BudgetBar } from './budget-bar'
import { BudgetForm } from './budget-form'

/** How the budgets stand, and where they are changed. */
export function BudgetSection({
  budget,
  balance,
  mayEdit,
}: {
  budget: BudgetView
  balance: ProviderBalance | null
  mayEdit: boolean
}) {
  return (
    <DetailsSection heading="Budget">
      <div className="grid gap-x-9 gap-y-5 wide:grid-cols-2">
        <BudgetBar name="Today" when="today" budget={budget.day} />
        <BudgetBar name="This month" when="this month" budget={budget.month} />
      </div>
      {balance && <BalanceLine balance={balance} />}
      {mayEdit && (
        <Disclosure summary="Change the budgets">
          <BudgetForm day={budget.day.limit} month={budget.month.limit} />
        </Disclosure>
      )}
    </DetailsSection>
  )
}
