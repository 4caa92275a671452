import Link from 'next/link'
import { playgroundAddress, templatePage } from '@/components/template/addresses'
import { Button, buttonStyle } from '@/components/ui/button'
import type { Imported } from './use-import'

/** What is there now, and where it leads. */
export function ImportedList({ imported, onMore }: { imported: readonly Imported[]; onMore: () => void }) {
  const [first] = imported
  return (
    <section aria-labelledby="imported" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <h2 id="imported" ref={takeFocus} tabIndex={-1} className="text-lead font-bold">
        {imported.length === 1 && first ? `Imported “${first.name}”` : `Imported ${imported.length} templates`}
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line border-y border-line">
        {imported.map(({ slug, name, axes }) => (
          <li key={slug} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <bdi className="min-w-0 flex-1 basis-60 font-medium wrap-anywhere">{name}</bdi>
            {axes.map(axis => (
              <Link key={axis.name} href={tryAddress(slug, axis.name)} prefetch={false} className={buttonStyle()}>
                {axes.length === 1 ? 'Try all values' : `Try all: ${axis.label}`}
              </Link>
            ))}
            <Link href={playgroundAddress(slug)} prefetch={false} className={buttonStyle()}>
              Use
            </Link>
            <Link href={templatePage(slug)} prefetch={false} className={buttonStyle('plain')}>
              Edit
            </Link>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onMore}>Import more</Button>
        <Link href="/templates" prefetch={false} className={buttonStyle('plain')}>
          All templates
        </Link>
      </div>
    </section>
  )
}

/** The button that was pressed is gone; whoever listens goes on here. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus()

/** The playground, set to try every value of a field. */
const tryAddress = (slug: string, field: string): string => `/?${new URLSearchParams({ template: slug, try: field })}`
