import type { OpenedTemplate } from '@/lib/template/opened-template'
import type { TemplateContent } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'
import {
  emptyAbout,
  emptyContent,
  readTemplateForm,
  type TemplateForm,
  type TemplateReading,
  templateFormOf,
} from '@/lib/template/template-form'

/** What the form was begun from: a version, and what the form says while nothing of it is changed. */
export type Base = { versionId: string | null; number: number | null; words: string }

/** The form of a template that nobody has touched; an empty one without a template. */
export const untouchedForm = (opened: OpenedTemplate | null): TemplateForm =>
  opened ? templateFormOf(opened.about, opened.content) : templateFormOf(emptyAbout, emptyContent)

export const baseOf = (opened: OpenedTemplate | null): Base => ({
  versionId: opened?.newest.id ?? null,
  number: opened?.newest.number ?? null,
  words: wordsOfForm(untouchedForm(opened)),
})

/** All that a form says, as it would be saved: equal where saving would change nothing. */
export function wordsOfForm(form: TemplateForm): string {
  const reading = readTemplateForm(form)
  return wordsOf(reading, settle(reading.content))
}

export const wordsOf = ({ about, problems }: TemplateReading, settled: TemplateContent): string =>
  JSON.stringify([about, settled, problems])
