import { comparePath } from '@/components/template/addresses'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { TemplateDetail } from '@/lib/template/schema'

/**
 * Two versions to be compared, the older one first. A form of the browser's own: the answer is a page with an address.
 * @param props.from the numbers chosen at first
 */
export function CompareForm({
  template: { slug, versions },
  from,
  to,
}: {
  template: TemplateDetail
  from: number
  to: number
}) {
  const options = versions.map(({ id, number }) => (
    <option key={id} value={number}>
      Version {number}
    </option>
  ))
  return (
    // Another pair is another form: a select keeps what it shows, whatever the page around it says.
    <form key={`${from} ${to}`} action={comparePath(slug)} className="flex flex-wrap items-center gap-2.5 text-small">
      <Select
        name="from"
        aria-label="Older version"
        defaultValue={from}
        className="min-h-9! min-w-0 flex-1 text-small! pointer-coarse:min-h-11!"
      >
        {options}
      </Select>
      <span>with</span>
      <Select
        name="to"
        aria-label="Newer version"
        defaultValue={to}
        className="min-h-9! min-w-0 flex-1 text-small! pointer-coarse:min-h-11!"
      >
        {options}
      </Select>
      <Button type="submit">Compare</Button>
    </form>
  )
}
