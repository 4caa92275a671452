import type { Resolver } from 'react-hook-form'
import type { FormTemplate } from '@/lib/run/form'
import type { RunForm } from '@/lib/run/form-defaults'

const load = () => import('./resolver')

/** Fetches the schema ahead of the first press. A failure shows at the press, not here. */
export const preloadResolver = (): void => void load().catch(() => {})

/** Checks the form with a schema that is fetched when first needed. */
export const lazyResolver =
  (template: FormTemplate): Resolver<RunForm> =>
  async typed => {
    try {
      return (await load()).resolve(template, typed)
    } catch {
      // Offline, or a deploy took the file away: the server checks the same, and says which it was.
      return { values: typed, errors: {} }
    }
  }
