import { offeredSizes, sizeWords } from '@/lib/provider/sizes'
import { customSize } from '@/lib/run/form-defaults'

/** Beyond the squares of the provider's guide, which stand first and without a heading. */
const groups = ['Landscape', 'Portrait', '2K', '4K'] as const

/** What a select of sizes offers. */
export function SizeOptions() {
  return (
    <>
      {optionsOf('Square')}
      {groups.map(group => (
        <optgroup key={group} label={group}>
          {optionsOf(group)}
        </optgroup>
      ))}
      <optgroup label="Other">
        <option value="auto">{sizeWords('auto')}</option>
        <option value={customSize}>Custom…</option>
      </optgroup>
    </>
  )
}

const optionsOf = (group: 'Square' | (typeof groups)[number]) =>
  offeredSizes
    .filter(offered => offered.group === group)
    .map(({ size }) => (
      <option key={size} value={size}>
        {sizeWords(size)}
      </option>
    ))
