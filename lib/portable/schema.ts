import { z } from 'zod'
import { limited, templateAbout, templateContent } from '@/lib/template/content'
import { bodyLimit } from '@/lib/template/limits'

/** A template as a portable link carries it, with what the sender filled in. */
export const portableTemplate = templateContent.extend({
  ...templateAbout.pick({ name: true, description: true, tags: true }).shape,
  values: z.record(z.string(), limited(bodyLimit)),
})
export type PortableTemplate = z.output<typeof portableTemplate>
