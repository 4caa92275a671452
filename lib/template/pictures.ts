import 'server-only'
import type { TemplateAbout, TemplateContent } from './schema'
import type { Author, Trx } from './template-rows'

/** Ids looked up at once: a database takes only so many in one statement. */
const idsAtOnce = 500

/**
 * A sentence with its form path for every cover or thumbnail that is no image of the workspace. A deleted image passes: its
 * deletion may be undone, and must not keep a text from being saved.
 */
export async function pictureProblems(
  trx: Trx,
  who: Author,
  about: TemplateAbout,
  content: TemplateContent,
): Promise<[path: string, sentence: string][]> {
  const chosen = chosenPictures(about, content)
  const known = await knownImages(trx, who, [...new Set(chosen.map(([, id]) => id))])
  return chosen
    .filter(([, id]) => !known.has(id))
    .map(([path]) => [path, 'This picture is no longer here. Choose another, or none.'])
}

const chosenPictures = ({ coverImageId }: TemplateAbout, { fields }: TemplateContent): [path: string, id: string][] => [
  ...(coverImageId ? [['about.coverImageId', coverImageId] satisfies [string, string]] : []),
  ...fields.flatMap(({ options }, field) =>
    options.flatMap(({ thumbnail }, option): [string, string][] =>
      thumbnail ? [[`content.fields.${field}.options.${option}.thumbnail`, thumbnail]] : [],
    ),
  ),
]

async function knownImages(trx: Trx, who: Author, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const rows = await trx
      .selectFrom('image')
      .select('id')
      .where('id', 'in', ids.slice(from, from + idsAtOnce))
      .where('workspace_id', '=', who.workspaceId)
      .execute()
    for (const { id } of rows) known.add(id)
  }
  return known
}
