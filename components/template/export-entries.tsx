import { entryStyle } from '@/components/ui/menu'
import { exportAddress, runsTableAddress } from './addresses'

/** The files a template can be taken along as. */
export function ExportEntries({ slug }: { slug: string }) {
  const files = [
    { name: 'Export as .prompt', href: exportAddress(slug, 'prompt') },
    { name: 'Export as JSON', href: exportAddress(slug, 'json') },
    { name: 'Export runs as CSV', href: runsTableAddress(slug) },
  ]
  return files.map(({ name, href }) => (
    <a key={href} href={href} download className={entryStyle}>
      {name}
    </a>
  ))
}
