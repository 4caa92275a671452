import { defaultModel } from './models'
import { nearestLegalSize, parseSize, type Size, sizeProblem, sizeText } from './sizes'

/**
 * The size to ask for in place of a refused one, as `WxH`: the nearest of those that the provider names in its refusal
 * and that the editor would let through, else the nearest by OpenAI's rule. Null where the refused one is no size, or keeps the rule already, so that the
 * rule is no help.
 * @param said the provider's own words
 */
export function nearestSize(refused: string, said: string): string | null {
  const size = parseSize(refused)
  if (!size) return null
  const named = nearestOf(namedSizes(said), size) ?? nearestLegalSize(size)
  return named === sizeText(size) ? null : named
}

/** "Supported values are: '1024x1024' and 'auto'." Without the refused one, which is quoted in most refusals. */
const namedSizes = (said: string): Size[] =>
  (said.match(/\b\d{2,5}x\d{2,5}\b/g) ?? [])
    .filter(text => sizeProblem(text, defaultModel)?.kind !== 'error')
    .flatMap(text => parseSize(text) ?? [])

function nearestOf(named: Size[], size: Size): string | null {
  const others = named.filter(other => sizeText(other) !== sizeText(size))
  const [nearest] = others.sort((one, other) => distance(one, size) - distance(other, size))
  return nearest ? sizeText(nearest) : null
}

/** As logarithms, so that halving counts as much as doubling. */
const distance = (one: Size, other: Size): number =>
  Math.log(one.width / other.width) ** 2 + Math.log(one.height / other.height) ** 2
