import { estimateWords } from '@/lib/provider/price-words'
import { sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import type { RunView } from '@/lib/run/schema'
import { type Fact, FactsList } from './facts-list'
import { LocalTime } from './local-time'

/**
 * What was asked, when, and what it was expected to cost.
 * @param props.notSent the request fields that were left out because the provider refuses them; `madeBy` null where one
 *   person is alone
 */
export function RequestFacts({
  run: { settings, createdAt, estimate },
  notSent,
  madeBy,
}: {
  run: RunView
  notSent: readonly string[]
  madeBy: string | null
}) {
  const asked = (field: string, words: string) =>
    notSent.includes(field) ? `${words}, not sent: this provider refuses it` : words
  const facts: Fact[] = [
    { term: 'Model', value: settings.model },
    { term: 'Size', value: sizeWords(settings.size) },
    { term: 'Number of images', value: settings.n },
    { term: 'Quality', value: asked('quality', choiceWords(settings.quality)) },
    { term: 'Background', value: asked('background', choiceWords(settings.background)) },
    { term: 'Format', value: asked('output_format', choiceWords(settings.format)) },
  ]
  if (settings.compression !== null)
    facts.push({ term: 'Compression', value: asked('output_compression', `${settings.compression} %`) })
  facts.push({ term: 'Pressed', value: <LocalTime at={createdAt} /> })
  if (madeBy !== null) facts.push({ term: 'Made by', value: madeBy })
  if (estimate) facts.push({ term: 'Estimate', value: estimateWords(estimate) })
  return <FactsList facts={facts} />
}
