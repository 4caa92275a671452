import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { type AuditQuery, everybody } from '@/lib/audit/query'
import { kindWords } from '@/lib/audit/words'

/** Who and what; a plain form, because its answer is another page of the log. */
export function LogFilter({ query, people }: { query: AuditQuery; people: { id: string; name: string }[] }) {
  return (
    <form action="/settings/log" className="flex flex-wrap items-end gap-3">
      <label htmlFor="log-person" className="grid gap-1 text-small">
        Who
        {/* Another choice is another control: React keeps what was chosen in one that stays. */}
        <Select key={query.person} id="log-person" name="person" defaultValue={query.person ?? everybody}>
          <option value={everybody}>Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <label htmlFor="log-kind" className="grid gap-1 text-small">
        What
        <Select key={query.kind} id="log-kind" name="kind" defaultValue={query.kind ?? ''}>
          <option value="">Everything</option>
          {Object.entries(kindWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      </label>
      <Button type="submit">Show</Button>
    </form>
  )
}
