import Link from 'next/link'
import { useState } from 'react'
import { useMayEdit } from '@/components/access/may-edit'
import { templatePage, versionsPage } from '@/components/template/addresses'
import { Button, buttonStyle } from '@/components/ui/button'
import type { PickerChoice, TemplateView } from '@/lib/template/schema'
import { arrive } from './arrive'
import { fetchedList } from './fetched-list'
import { TemplatePicker } from './template-picker'
import { useFetched } from './use-fetched'

const fetchPicker = async () => {
  const [{ TemplateChoices }, { moveThrough }, choices] = await Promise.all([
    import('./template-choices'),
    import('./move-through'),
    fetchedList<PickerChoice>('/template-choices'),
  ])
  return { choices, View: TemplateChoices, moveThrough }
}

export function TemplateHeading({
  template: { name, slug, version },
  isPublished,
  isArrival,
}: {
  template: TemplateView
  /** It is the version that the playground opens by itself. */
  isPublished: boolean
  /** Nothing above it speaks for what was opened. */
  isArrival: boolean
}) {
  const mayEdit = useMayEdit()
  const [isOpen, setIsOpen] = useState(false)
  const picker = useFetched(fetchPicker)
  const open = () => {
    picker.ask()
    setIsOpen(true)
  }
  return (
    <div className="grid gap-1">
      <h1 tabIndex={-1} ref={isArrival ? arrive : undefined} dir="auto" className="text-title font-bold wrap-anywhere">
        {name}
      </h1>
      {!isPublished && (
        <p className="text-small text-soft">
          Version {version}, not the published one.{' '}
          <Link href={versionsPage(slug)} prefetch={false} className="underline underline-offset-4 hover:text-ink">
            All versions
          </Link>
        </p>
      )}
      <div className="-ml-1 flex flex-wrap gap-x-4">
        <Button variant="plain" className="text-small" aria-haspopup="dialog" onClick={open}>
          Change template
        </Button>
        <Link href={templatePage(slug)} prefetch={false} className={buttonStyle('plain', 'text-small')}>
          {mayEdit ? 'Edit template' : 'Open template'}
        </Link>
      </div>
      <TemplatePicker open={isOpen} onClose={() => setIsOpen(false)} picker={picker} current={slug} />
    </div>
  )
}
