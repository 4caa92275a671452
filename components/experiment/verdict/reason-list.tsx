import { DetailsSection } from '@/components/run/details-section'
import type { ReasonView } from '@/lib/experiment/view'

/** Why people chose each arm, as far as they said. */
export function ReasonList({ reasons, names }: { reasons: readonly ReasonView[]; names: readonly string[] }) {
  const given = reasons.filter(({ counts }) => counts.some(count => count > 0))
  if (given.length === 0) return null
  return (
    <DetailsSection heading="Reasons people gave">
      <table className="w-full text-left">
        <thead className="text-small text-soft">
          <tr>
            <th scope="col" className="py-1.5 pr-5 font-regular">
              Because of
            </th>
            {names.map(name => (
              <th key={name} scope="col" dir="auto" className="py-1.5 pr-5 font-regular wrap-anywhere">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {given.map(({ reason, label, counts }) => (
            <tr key={reason} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-5 font-regular">
                {label}
              </th>
              {names.map((name, arm) => (
                <td key={name} className="py-1.5 pr-5">
                  {counts[arm] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </DetailsSection>
  )
}
