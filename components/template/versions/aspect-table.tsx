/** What something was and is, aspect by aspect. */
export function AspectTable({
  label,
  from,
  to,
  rows,
}: {
  label: string
  /** The two versions as the columns name them. */
  from: string
  to: string
  rows: readonly { what: string; from: string | null; to: string | null }[]
}) {
  return (
    <table aria-label={label} className="w-full table-fixed text-left text-small">
      <thead className="text-soft">
        <tr>
          <th scope="col" className="w-2/7 pr-4 pb-1.5 font-regular">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="pr-4 pb-1.5 font-regular">
            {from}
          </th>
          <th scope="col" className="pb-1.5 font-regular">
            {to}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.what} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-4 font-regular wrap-anywhere">
              {row.what}
            </th>
            <td className="py-1.5 pr-4">
              <State words={row.from} />
            </td>
            <td className="py-1.5">
              <State words={row.to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Texts may be as long as a whole prompt: what does not fit is scrolled to. */
const State = ({ words }: { words: string | null }) =>
  words === null ? (
    <span className="text-soft">
      –<span className="sr-only">none</span>
    </span>
  ) : (
    <div dir="auto" className="max-h-40 overflow-y-auto wrap-anywhere whitespace-pre-wrap">
      {words}
    </div>
  )
