import type { Change } from '@/lib/settings/changes'

/** What is set and what would be. */
export function ChangesTable({ changes }: { changes: Change[] }) {
  return (
    <table className="w-full text-left text-small">
      <thead className="text-soft">
        <tr>
          <th scope="col" className="pr-4 pb-1.5 font-regular">
            Setting
          </th>
          <th scope="col" className="pr-4 pb-1.5 font-regular">
            Now
          </th>
          <th scope="col" className="pb-1.5 font-regular">
            Then
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, from, to }) => (
          <tr key={what} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-4 font-medium wrap-anywhere">
              {what}
            </th>
            <td className="py-1.5 pr-4 text-soft">{from ?? 'no price'}</td>
            <td className="py-1.5">{to ?? 'no price'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
