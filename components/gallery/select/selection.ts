/** Chosen pictures; `from` is the one that a range begins at. */
export type Selection = { ids: ReadonlySet<string>; from: string | null }

export const nothingSelected: Selection = { ids: new Set(), from: null }

/** With a picture chosen, or not any more. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, from: id }
}

/**
 * With all pictures from the last one chosen to this one, whichever comes first.
 * @param order the ids of all pictures known, as they are shown
 */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const ends = [order.indexOf(selection.from ?? id), order.indexOf(id)]
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  // One of them is no longer known: the range between is neither.
  if (first === -1) return { ids: new Set([...selection.ids, id]), from: id }
  return { ids: new Set([...selection.ids, ...order.slice(first, last + 1)]), from: selection.from ?? id }
}

export const allOf = (order: readonly string[]): Selection => ({ ids: new Set(order), from: order[0] ?? null })

/** Without pictures that are gone. */
export function without({ ids, from }: Selection, gone: ReadonlyMap<string, unknown>): Selection {
  const left = [...ids].filter(id => !gone.has(id))
  return { ids: new Set(left), from: from !== null && gone.has(from) ? null : from }
}
