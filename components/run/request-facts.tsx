import { aboutDollars, dollars } from '@/lib/provider/price'
import type { Estimate } from '@/lib/provider/schema'
import { sizeWords } from '@/lib/provider/sizes'
import type { RunView } from '@/lib/run/schema'
import { choiceWords } from './choice-words'
import { type Fact, FactsList } from './facts-list'
import { LocalTime } from './local-time'

/** What was asked, when, and what it was expected to cost. */
export function RequestFacts({ run: { settings, createdAt, estimate } }: { run: RunView }) {
  const facts: Fact[] = [
    { term: 'Model', value: settings.model },
    { term: 'Size', value: sizeWords(settings.size) },
    { term: 'Number of images', value: settings.n },
    { term: 'Quality', value: choiceWords(settings.quality) },
    { term: 'Background', value: choiceWords(settings.background) },
    { term: 'Format', value: choiceWords(settings.format) },
  ]
  if (settings.compression !== null) facts.push({ term: 'Compression', value: `${settings.compression} %` })
  facts.push({ term: 'Pressed', value: <LocalTime at={createdAt} /> })
  if (estimate) facts.push({ term: 'Estimate', value: estimateWords(estimate) })
  return <FactsList facts={facts} />
}

function estimateWords({ about, atMost }: Estimate): string {
  const [likely, most] = [dollars(about), dollars(atMost)]
  return likely === most ? aboutDollars(about) : `${aboutDollars(about)}, at most ${most}`
}
