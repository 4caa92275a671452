import { createHash } from 'node:crypto'
import { canonicalText } from './canonical'
import type { TemplateContent } from './schema'

/** The SHA-256 of a content in hex: two versions are the same version exactly when it is equal. */
export const contentHash = (content: TemplateContent): string =>
  createHash('sha256').update(canonicalText(content)).digest('hex')
