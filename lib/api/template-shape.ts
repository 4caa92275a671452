import 'server-only'
import { z } from 'zod'
import { settingNames, templateContent } from '@/lib/template/content'
import type { TemplateCard, TemplateView } from '@/lib/template/schema'
import { moment, momentOrNull } from './moment'
import { settingsShape } from './settings-shape'

/** A template in the list. */
export const templateEntryShape = z
  .object({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    version: z.int().describe('The number of the published version.'),
    runs: z.int(),
    lastUsedAt: moment.nullable(),
  })
  .meta({ id: 'TemplateEntry' })

export const apiTemplateEntry = (card: TemplateCard & { publishedNumber: number }) => ({
  slug: card.slug,
  name: card.name,
  description: card.description,
  tags: card.tags,
  version: card.publishedNumber,
  runs: card.runs,
  lastUsedAt: momentOrNull(card.lastUsedAt),
})

/** A template at one version. */
export const templateShape = z
  .object({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    version: z.int(),
    body: z.string().describe('The prompt text with its fields, such as `{{subject}}`.'),
    fields: templateContent.shape.fields,
    settings: settingsShape.partial().describe('What the form begins with.'),
    locks: z.array(settingNames).describe('Settings that whoever uses the template cannot change.'),
  })
  .meta({ id: 'Template', description: 'An immutable version of a template.' })

export const apiTemplate = ({ slug, name, description, version, body, fields, settings, locks }: TemplateView) => ({
  ...{ slug, name, description, version },
  ...{ body, fields, settings, locks },
})
