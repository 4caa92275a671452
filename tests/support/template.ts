import type { Field, TemplateCard, TemplateContent } from '@/lib/template/schema'

/** A template's card, with what the test cares about put in place. */
export const templateCard = (change: Partial<TemplateCard> = {}): TemplateCard => ({
  id: 'template',
  slug: 'poster',
  name: 'Poster',
  description: '',
  tags: [],
  coverImageId: null,
  isStarter: false,
  isArchived: false,
  publishedNumber: 1,
  newestNumber: 1,
  runs: 0,
  lastUsedAt: null,
  changedAt: 0,
  pictureId: null,
  ...change,
})

/** A text field, with what the test cares about put in place. */
export const field = (name: string, change: Partial<Field> = {}): Field => ({
  name,
  label: name,
  type: 'text',
  required: true,
  default: '',
  options: [],
  ...change,
})

/** What a version keeps, with what the test cares about put in place. */
export const templateContent = (change: Partial<TemplateContent> = {}): TemplateContent => ({
  body: 'A poster of {{subject}}.',
  fields: [field('subject')],
  settings: {},
  locks: [],
  ...change,
})
