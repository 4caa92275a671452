import 'server-only'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Tables } from '@/lib/store/tables'
import type { ImageTable } from '@/lib/store/tables/image-tables'
import { fileFacets } from './facet-records'
import { facetsOf, valueLimit } from './facets'
import { templateTerm, writeTerms } from './search'
import { termsOf } from './terms'

/** An image with what its run was made of. */
export type Findable = Pick<
  ImageTable,
  'place' | 'workspace_id' | 'template_id' | 'asked_size' | 'is_sample' | 'note' | 'deleted_at'
> &
  Pick<Tables['run'], 'prompt' | 'field_values' | 'created_by'>

const storedValues = z.record(z.string(), z.string())

/**
 * Writes what images are found by, in the transaction that writes the images.
 * @param trx one that changes runs (`changing`): its lock orders all who count
 */
export async function makeFindable(trx: Transaction<Tables>, images: Findable[]): Promise<void> {
  await fileFacets(
    trx,
    images.map(image => ({
      place: image.place,
      workspaceId: image.workspace_id,
      isLive: image.deleted_at === null,
      facets: facetsOf({
        templateId: image.template_id,
        size: image.asked_size,
        maker: image.created_by,
        isSample: image.is_sample === 1,
        values: valuesOf(image),
      }),
    })),
  )
  await writeTermsOf(trx, images)
}

/** Writes only the words: what somebody noted may have changed. */
export const writeTermsOf = (trx: Transaction<Tables>, images: Findable[]): Promise<void> =>
  writeTerms(
    trx,
    images.map(image => ({ place: image.place, terms: allTerms(image) })),
  )

/** The prompt, what was chosen in the form (its words may not stand in the prompt), and the note. */
function allTerms(image: Findable): string[] {
  const values = Object.values(valuesOf(image)).filter(value => value.length <= valueLimit)
  const terms = termsOf([image.prompt, image.note ?? '', ...values].join('\n'))
  return image.template_id === null ? terms : [...terms, templateTerm(image.template_id)]
}

const valuesOf = ({ field_values: stored }: Findable): Record<string, string> => storedValues.parse(JSON.parse(stored))
