import { dollars } from '@/lib/provider/price'
import type { Estimate, RunView } from '@/lib/run/schema'
import { type Fact, FactsList } from './facts-list'
import { LocalTime } from './local-time'
import { askedPixels } from './pixels'

/** What was asked, when, and what it was expected to cost. */
export function RequestFacts({ run: { settings, createdAt, estimate } }: { run: RunView }) {
  const facts: Fact[] = [
    { term: 'Model', value: settings.model },
    { term: 'Size', value: askedPixels(settings.size) },
    { term: 'Number of images', value: settings.n },
    { term: 'Quality', value: settings.quality ?? providersChoice },
    { term: 'Background', value: settings.background ?? providersChoice },
    { term: 'Format', value: settings.format ?? providersChoice },
  ]
  if (settings.compression !== null) facts.push({ term: 'Compression', value: `${settings.compression} %` })
  facts.push({ term: 'Asked', value: <LocalTime at={createdAt} /> })
  if (estimate) facts.push({ term: 'Estimate', value: estimateWords(estimate) })
  return <FactsList facts={facts} />
}

const providersChoice = 'provider’s choice'

function estimateWords({ about, atMost }: Estimate): string {
  const [likely, most] = [dollars(about), dollars(atMost)]
  return likely === most ? `about ${likely}` : `about ${likely}, at most ${most}`
}
