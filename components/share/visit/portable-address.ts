import { encodePortable } from '@/lib/portable/encode'
import type { PortableTemplate } from '@/lib/portable/schema'
import type { RunForm } from '@/lib/run/form-defaults'
import type { VisitorTemplate } from './filled-template'

/** Where a portable template opens: the fragment never reaches a server. */
export const openPath = '/open'

/**
 * A template as it is filled in, as the part of an address that every Proofsheet can open.
 * @returns null when there is more of it than a link may carry
 */
export function portableAddress(template: VisitorTemplate, { values }: Pick<RunForm, 'values'>): string | null {
  const payload = encodePortable(portableOf(template, values))
  return payload === null ? null : `${openPath}#${payload}`
}

const portableOf = (
  { name, description, tags, body, fields, settings, locks }: VisitorTemplate,
  values: RunForm['values'],
): PortableTemplate => ({ name, description, tags, body, fields, settings, locks, values })
