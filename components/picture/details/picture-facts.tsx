import { purgeDay } from '@/components/picture/purge-day'
import { costWords } from '@/components/run/cost-words'
import { type Fact, FactsList } from '@/components/run/facts-list'
import { fileSize } from '@/components/run/file-size'
import { LocalTime } from '@/components/run/local-time'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import { imageFormat } from '@/lib/run/differences'

/** What was asked and what came, of one image. */
export function PictureFacts({ details }: { details: GalleryImageDetails }) {
  const { template, templateVersion, settings } = details
  const facts: Fact[] = []
  if (template)
    facts.push({
      term: 'Template',
      value: templateVersion === null ? template.name : `${template.name}, version ${templateVersion}`,
    })
  facts.push(
    { term: 'Size', value: sizeFact(details) },
    { term: 'File', value: `${imageFormat(details)}, ${fileSize(details.bytes)}` },
    { term: 'Model', value: settings.model },
    { term: 'Quality', value: choiceWords(settings.quality) },
  )
  if (settings.background !== null) facts.push({ term: 'Background', value: choiceWords(settings.background) })
  if (details.deletedAt !== null) facts.push({ term: 'In the trash', value: `until ${purgeDay(details.deletedAt)}` })
  facts.push({ term: 'Cost', value: costFact(details) }, { term: 'Made', value: <LocalTime at={details.createdAt} /> })
  if (details.madeBy !== null) facts.push({ term: 'Made by', value: details.madeBy })
  return <FactsList facts={facts} />
}

function sizeFact(details: GalleryImageDetails): string {
  const came = sizeWords(sizeText(details))
  const asked = sizeWords(details.size)
  return details.size === 'auto' || asked === came ? came : `${came} instead of ${asked}`
}

function costFact({ isSample, cost, isCostEstimated }: GalleryImageDetails): string {
  if (isSample) return 'Sample, free'
  return cost === null ? 'Not known' : costWords({ micros: cost, isEstimated: isCostEstimated })
}
