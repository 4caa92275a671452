import 'server-only'
import { createHash } from 'node:crypto'
import type { RunContent } from './content'

/** Tells runs that ask the same provider for the same from others. */
export const contentHash = ({ prompt, settings, parentImageId, provider }: RunContent): string =>
  createHash('sha256')
    .update(JSON.stringify([provider, prompt, parentImageId, Object.entries(settings).sort()]))
    .digest('hex')
