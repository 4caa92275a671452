import 'server-only'
import { database } from '@/lib/store/database'

/** The picture of an arm in a pair, and how large its copy for voters is, pixels. */
export type ShownPicture = { sha256: string; width: number; height: number }

/** Wide enough for half a screen, and light enough for a slow phone. */
export const voteRendition = 'w1024'
const renditionWidth = 1_024

/** The pictures that voters are shown, by `pictureKey`; one whose file is gone for good is not among them. */
export async function shownPictures(experimentId: string): Promise<Map<string, ShownPicture>> {
  const rows = await database()
    .selectFrom('experiment_cell as cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'cell.pair_id')
    .innerJoin('image', 'image.id', 'cell.image_id')
    .select(['cell.pair_id as pairId', 'cell.arm', 'image.sha256', 'image.width', 'image.height'])
    .where('pair.experiment_id', '=', experimentId)
    .where('image.purged_at', 'is', null)
    .execute()
  return new Map(rows.map(({ pairId, arm, ...picture }) => [pictureKey(pairId, arm), scaled(picture)]))
}

export const pictureKey = (pairId: string, arm: number): string => `${pairId} ${arm}`

function scaled({ sha256, width, height }: ShownPicture): ShownPicture {
  const scale = Math.min(1, renditionWidth / width)
  return { sha256, width: Math.round(width * scale), height: Math.round(height * scale) }
}
