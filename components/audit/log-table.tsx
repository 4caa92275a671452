import { LocalTime } from '@/components/run/local-time'
import { nameCell, nameHead, tableStyle } from '@/components/spending/table-style'
import type { AuditEntry } from '@/lib/audit/records'
import { addressWords, detailWords, whatWords } from '@/lib/audit/words'

/** A phone has no room for columns: the time and the place stand below what was done. */
export function LogTable({ entries, isAll }: { entries: AuditEntry[]; isAll: boolean }) {
  if (entries.length === 0)
    return <p className="text-soft">{isAll ? 'Nothing was written down yet.' : 'Nothing of this was written down.'}</p>
  return (
    <table className={tableStyle}>
      <thead>
        <tr>
          <th scope="col" className={`${nameHead} pr-4`}>
            Who
          </th>
          <th scope="col" className={nameHead}>
            What
          </th>
          <th scope="col" className={`${nameHead} pl-4 max-wide:hidden`}>
            When
          </th>
          <th scope="col" className={`${nameHead} pl-4 max-wide:hidden`}>
            From
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <LogRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function LogRow({ entry: { at, person, what, target, detail, address } }: { entry: AuditEntry }) {
  const details = detailWords(detail)
  return (
    <tr>
      <td dir="auto" className={`${nameCell} max-w-[16ch] pr-4 wrap-anywhere`}>
        {person}
      </td>
      <td className={`${nameCell} wrap-anywhere`}>
        {whatWords(what)}
        {target && target !== person && (
          <>
            {': '}
            <bdi className="font-medium">{target}</bdi>
          </>
        )}
        {details && <span className="block text-soft">{details}</span>}
        <span className="block text-soft wide:hidden">
          <LocalTime at={at} />
          {`, ${addressWords(address)}`}
        </span>
      </td>
      <td className={`${nameCell} pl-4 whitespace-nowrap max-wide:hidden`}>
        <LocalTime at={at} />
      </td>
      <td className={`${nameCell} pl-4 text-soft max-wide:hidden`}>{addressWords(address)}</td>
    </tr>
  )
}
