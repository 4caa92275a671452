import type { TemplateForm } from '@/lib/template/template-form'

const load = () => import('@/lib/template/form-problems')

/** Fetches the check ahead of the first save. A failure shows then, not here. */
export const preloadCheck = (): void => void load().catch(() => {})

/** Sentences by form path for everything that forbids saving. */
export async function checkForm(typed: TemplateForm): Promise<Record<string, string>> {
  try {
    return (await load()).formProblems(typed)
  } catch {
    // Offline, or a deploy took the file away: the server checks the same, and says which it was.
    return {}
  }
}
