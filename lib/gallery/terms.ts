/** Texts are found by their beginning: nobody searches for the last page of a prompt. */
const textLimit = 8_000
const mostTerms = 1_000
/** Characters of one term. */
const termLimit = 64
const mostWanted = 12

/** A word that is searched for; as a prefix, every term that begins with it will do. */
export type WantedTerm = { term: string; isPrefix: boolean }

/** Signs that carry no meaning of their own: formatting, variation selectors, the Arabic stretching line, private use. */
const unheard = /[\p{Cf}\p{Co}\p{Me}\p{Variation_Selector}]|\u0640/gu

/** Where a mark on a letter is an accent, or a vowel that is rarely written. Elsewhere it is half of the letter. */
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu

/**
 * Text as it is compared: compatible forms made one (NFKC), accents left out, case folded. Upper case first, because
 * that is where ß becomes SS; the final sigma is the only letter that comes back in two forms.
 */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(unheard, '')
    .replace(accents, '$1')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')

/** Runs of letters, marks and digits; pictures and flags one by one. */
const pieces = /[\p{L}\p{M}\p{N}]+|\p{RI}{2}|\p{Extended_Pictographic}/gu

/** Scripts that are written without spaces and are found by pairs of signs. */
const pairs = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

type Piece = { isPaired: boolean; text: string }

/** The words of a text in order; runs of Han and kana as they stand. */
function* piecesOf(text: string): Generator<Piece> {
  for (const [run] of folded(text.slice(0, textLimit)).matchAll(pieces)) {
    let at = 0
    for (const { 0: paired, index } of run.matchAll(pairs)) {
      yield* wordsOf(run.slice(at, index))
      yield { isPaired: true, text: paired }
      at = index + paired.length
    }
    yield* wordsOf(run.slice(at))
  }
}

function* wordsOf(run: string): Generator<Piece> {
  for (const { segment } of segmenter.segment(run))
    if (/[\p{L}\p{N}\p{RI}\p{Extended_Pictographic}]/u.test(segment)) yield { isPaired: false, text: segment }
}

/**
 * The terms that a text is found by, each once. Words are those of `Intl.Segmenter`. A run of Han or kana gives its
 * pairs and its last sign alone: every sign then begins a term, so that one sign is found as a prefix.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  for (const { isPaired, text: piece } of piecesOf(text)) {
    for (const term of isPaired ? [...pairsOf(piece), lastSign(piece)] : [piece]) terms.add(clipped(term))
    if (terms.size >= mostTerms) break
  }
  return [...terms].slice(0, mostTerms)
}

/** The terms that a person asks for: all must be there, the last word may be the beginning of one. */
export function wantedTerms(text: string): WantedTerm[] {
  const wanted: WantedTerm[] = []
  const found = [...piecesOf(text)]
  for (const [place, { isPaired, text: piece }] of found.entries()) {
    const isLast = place === found.length - 1
    if (!isPaired) wanted.push({ term: clipped(piece), isPrefix: isLast })
    else if (lastSign(piece) === piece) wanted.push({ term: piece, isPrefix: true })
    else wanted.push(...pairsOf(piece).map(term => ({ term, isPrefix: false })))
  }
  return wanted.slice(0, mostWanted)
}

const pairsOf = (run: string): string[] => {
  const signs = [...run]
  return signs.slice(1).map((sign, place) => `${signs[place]}${sign}`)
}

const lastSign = (run: string): string => [...run].at(-1) ?? ''

const clipped = (term: string): string => (term.length <= termLimit ? term : [...term].slice(0, termLimit).join(''))
