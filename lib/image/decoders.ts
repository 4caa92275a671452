import 'server-only'
import { type Decoder, type Impression, type Order, openDecoder } from './decoder'

/** Decoding is the machine's heaviest work; two at a time leave a core for answers. Each dies of its own picture only. */
const free: Decoder[] = [openDecoder(), openDecoder()]

/** Patient work is what nobody waits for: it gets a decoder when no one else wants one, and never both. */
export type Haste = { isPatient: boolean }

type Lent = { decoder: Decoder; isPatient: boolean }
type Turn = { haste: Haste; start: (lent: Lent) => void }
const waiting: Turn[] = []
let patientAtWork = 0

/** Carries out an order when its turn comes. */
export async function decode(order: Order, haste: Haste = { isPatient: false }): Promise<Impression | null> {
  const { decoder, isPatient } = await new Promise<Lent>(start => {
    waiting.push({ haste, start })
    lend()
  })
  try {
    return await decoder.carryOut(order)
  } finally {
    if (isPatient) patientAtWork--
    free.push(decoder)
    lend()
  }
}

/** Somebody waits for it now. */
export function hurry(haste: Haste): void {
  haste.isPatient = false
  lend()
}

function lend(): void {
  while (free.length > 0) {
    const place = nextPlace()
    const [turn] = place < 0 ? [] : waiting.splice(place, 1)
    const decoder = turn && free.pop()
    if (!turn || !decoder) return
    const { isPatient } = turn.haste
    if (isPatient) patientAtWork++
    turn.start({ decoder, isPatient })
  }
}

const nextPlace = (): number => {
  const hasty = waiting.findIndex(({ haste }) => !haste.isPatient)
  return hasty < 0 && patientAtWork === 0 && waiting.length > 0 ? 0 : hasty
}
