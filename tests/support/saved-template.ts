import type { Principal } from '@/lib/access/principal'
import type { Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import type { SaveTemplateRequest } from '@/lib/template/request'
import { saveTemplate } from '@/lib/template/save'
import type { Field, TemplateContent } from '@/lib/template/schema'
import { owner } from './runs'

/** The value of something that must have worked. */
export function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export const textField = (name: string, change: Partial<Field> = {}): Field => ({
  name,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  type: 'text',
  required: true,
  default: '',
  options: [],
  ...change,
})

export const poster = (change: Partial<TemplateContent> = {}): TemplateContent => ({
  body: 'A poster of {{subject}}.',
  fields: [textField('subject', { default: 'a lighthouse' })],
  settings: {},
  locks: [],
  ...change,
})

/** A press of Save version of a new template, with what the test cares about put in place. */
export const saveOf = ({
  about,
  ...change
}: Omit<Partial<SaveTemplateRequest>, 'about'> & {
  about?: Partial<SaveTemplateRequest['about']>
} = {}): SaveTemplateRequest => ({
  templateId: null,
  baseVersionId: null,
  content: poster(),
  note: '',
  isConfirmed: false,
  ...change,
  about: { name: 'Poster', description: 'For the wall', tags: ['print'], coverImageId: null, ...about },
})

/** A saved template. */
export async function savedTemplate(change: Parameters<typeof saveOf>[0] = {}, who: Principal = owner) {
  const saved = valueFrom(await saveTemplate(who, saveOf(change)))
  return { ...saved, templateId: await templateIdOf(saved.versionId) }
}

/** Its next version, with another body. */
export async function nextVersion(
  { templateId, versionId }: { templateId: string; versionId: string },
  change: Partial<TemplateContent>,
  { note = '', ...about }: Partial<SaveTemplateRequest['about']> & { note?: string } = {},
) {
  const content = poster(change)
  return {
    ...valueFrom(await saveTemplate(owner, saveOf({ templateId, baseVersionId: versionId, content, note, about }))),
    templateId,
  }
}

export async function templateIdOf(versionId: string): Promise<string> {
  const version = await database()
    .selectFrom('template_version')
    .select('template_id')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return version.template_id
}

/** Everything that is kept of templates: equal before and after when nothing was changed. */
export const everyTemplate = async () => ({
  templates: await database().selectFrom('template').selectAll().orderBy('id').execute(),
  versions: await everyVersion(),
  sets: await database().selectFrom('value_set').selectAll().orderBy('id').execute(),
})

export const everyVersion = () => database().selectFrom('template_version').selectAll().orderBy('id').execute()
