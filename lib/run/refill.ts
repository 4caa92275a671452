import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { Tables } from '@/lib/store/tables'
import { templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import type { RunInputs } from './content'
import { runForm } from './form'
import { formOf } from './form-defaults'

/** A version of the template that a run was made with; null for a version of another one. */
export async function siblingVersion(
  who: Principal,
  { template_version_id: ownId }: Pick<Tables['run'], 'template_version_id'>,
  versionId: string,
): Promise<TemplateView | null> {
  const own = ownId === null ? null : await templateVersion(who, ownId)
  const version = await templateVersion(who, versionId)
  return own !== null && version?.templateId === own.templateId ? version : null
}

/**
 * What a version asks for when its form is filled with the inputs of a run: fields that it has and the run had not
 * begin with their defaults, and values it has no field for are left out.
 * @returns as the form itself is read: a sentence at each field that stops it
 */
export const refilled = (version: TemplateView, { values, settings }: RunInputs) =>
  runForm(version).safeParse(formOf(version, settings, values))
