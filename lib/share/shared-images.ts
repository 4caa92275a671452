import 'server-only'
import { database } from '@/lib/store/database'
import type { Grant } from './grant'
import type { PlacedImage } from './placed-images'
import type { SharedImage } from './schema'

/** Characters of a prompt that say what a picture shows. */
const altCharacters = 240

/** Pictures as a visitor gets them. Those of a template and of a run have no words of their own. */
export async function sharedImages(grant: Grant, placed: PlacedImage[], name: string): Promise<SharedImage[]> {
  const rows = await database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .select(['image.id', 'image.width', 'image.height', 'image.placeholder', 'run.prompt'])
    .where('image.id', 'in', ['', ...placed.map(({ id }) => id)])
    .where('image.workspace_id', '=', grant.workspaceId)
    .execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return placed.flatMap(({ n, id }, index) => {
    const row = byId.get(id)
    if (!row) return []
    const { width, height, placeholder } = row
    const prompt = showsPrompts(grant) ? row.prompt : null
    const place = placed.length === 1 ? '' : ` ${index + 1} of ${placed.length}`
    return [
      { n, width, height, placeholder, prompt, alt: prompt?.slice(0, altCharacters) ?? altOf(grant, name, place) },
    ]
  })
}

/** A template's own words are above its examples, which were made with other people's. */
const showsPrompts = ({ target, showsPrompt }: Grant): boolean =>
  showsPrompt && (target === 'image' || target === 'images' || target === 'collection')

const altOf = ({ target }: Grant, name: string, place: string): string =>
  target === 'template' ? `Example${place} of ${name}` : `Picture${place}`
