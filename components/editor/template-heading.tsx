import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { TemplateChoice } from '@/lib/template/schema'
import { arrive } from './arrive'
import { TemplatePicker } from './template-picker'

export function TemplateHeading({
  name,
  slug,
  templates,
  isArrival,
}: {
  name: string
  slug: string
  templates: readonly TemplateChoice[]
  /** Nothing above it speaks for what was opened. */
  isArrival: boolean
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="flex items-baseline justify-between gap-4">
      <h1 tabIndex={-1} ref={isArrival ? arrive : undefined} className="text-title font-bold">
        {name}
      </h1>
      <Button variant="plain" className="text-small" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Change template
      </Button>
      <TemplatePicker open={isOpen} onClose={() => setIsOpen(false)} templates={templates} current={slug} />
    </div>
  )
}
