import { Check } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { TemplateChoice } from '@/lib/template/schema'
import { templateAddress } from './template-address'

export function TemplatePicker({
  open,
  onClose,
  templates,
  current,
}: {
  open: boolean
  onClose: () => void
  templates: readonly TemplateChoice[]
  current: string
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label="Change template"
      className="max-h-[85dvh] w-[min(34rem,100vw-2rem)] rounded-control border border-line"
    >
      <div className="sticky top-0 flex items-center justify-between border-b border-line bg-paper py-3 pr-3 pl-5">
        <h2 className="text-lead font-bold">Choose a template</h2>
        <Button variant="plain" className="px-3 text-small" onClick={onClose}>
          Close
        </Button>
      </div>
      <ul className="grid p-2">
        {templates.map(({ slug, name, description }) => (
          <li key={slug}>
            <Link
              // A prefetch for each would read a dozen pages for one choice.
              prefetch={false}
              href={templateAddress(slug)}
              aria-current={slug === current || undefined}
              onClick={onClose}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-control px-3 py-2.5 hover:bg-sheet aria-current:bg-sheet"
            >
              <span className="font-medium">{name}</span>
              {slug === current && <Check aria-hidden size={16} className="row-span-2" />}
              <span className="col-start-1 text-small text-soft">{description}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
