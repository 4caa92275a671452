import 'server-only'
import { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'

/** What a field is called on forms, and its options by their values. */
export type FieldWords = { label: string; options: Map<string, string> }

/** Only what is needed here: a version of tomorrow may keep more. */
const storedFields = z.array(
  z.object({
    name: z.string(),
    label: z.string(),
    options: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
)

/** Templates whose words are known; those of more are shown by their values. */
const mostTemplates = 200

/** How the fields of the workspace's templates are called, by their names; the first template's label counts. */
export async function fieldWords(who: Principal): Promise<Map<string, FieldWords>> {
  const versions = await database()
    .selectFrom('template')
    .innerJoin('template_version as version', 'version.id', 'template.published_version_id')
    .select('version.fields')
    .where('template.workspace_id', '=', who.workspaceId)
    .orderBy('template.position')
    .limit(mostTemplates)
    .execute()
  const words = new Map<string, FieldWords>()
  for (const { name, label, options } of versions.flatMap(({ fields }) => storedFields.parse(JSON.parse(fields)))) {
    const known = words.get(name) ?? { label: label || name, options: new Map() }
    words.set(name, known)
    for (const option of options) if (!known.options.has(option.value)) known.options.set(option.value, option.label)
  }
  return words
}
