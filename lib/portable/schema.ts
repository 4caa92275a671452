import { z } from 'zod'
import { templateAbout, templateContent } from '@/lib/template/content'

/** A template as a portable link carries it, with what the sender filled in. */
export const portableTemplate = templateContent.extend({
  ...templateAbout.pick({ name: true, description: true, tags: true }).shape,
  values: z.record(z.string(), z.string()),
})
export type PortableTemplate = z.output<typeof portableTemplate>

/** Characters up to which a link works everywhere, and up to which only some chats cut it. */
export const safeLinkLength = 1_800
export const riskyLinkLength = 3_800
