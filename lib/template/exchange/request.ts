import { z } from 'zod'
import { templateAbout, templateContent } from '@/lib/template/content'
import { mostTemplates } from './import-limits'

/** The templates of one import. Refusals name their places: `templates.3.about.name`. */
export const importTemplatesRequest = z.object({
  templates: z
    .array(z.object({ about: templateAbout.omit({ coverImageId: true }), content: templateContent }))
    .min(1, 'Choose at least one template.')
    .max(mostTemplates, `${mostTemplates} templates can be imported at once.`),
})
export type ImportTemplatesRequest = z.output<typeof importTemplatesRequest>
