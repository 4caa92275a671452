/** Things with some of them, in the order they stand in, put before another one; null: at the end. */
export function movedBefore<T extends { id: string }>(
  all: readonly T[],
  ids: ReadonlySet<string>,
  before: string | null,
): T[] {
  const moving = all.filter(({ id }) => ids.has(id))
  const still = all.filter(({ id }) => !ids.has(id))
  const at = before === null ? still.length : still.findIndex(({ id }) => id === before)
  return at === -1 ? [...all] : [...still.slice(0, at), ...moving, ...still.slice(at)]
}

/**
 * Which one things come to stand before when they take one step; undefined where there is no step left. Null: the end.
 */
export function stepTarget(
  all: readonly { id: string }[],
  ids: ReadonlySet<string>,
  to: 'earlier' | 'later',
): string | null | undefined {
  const isMoving = ({ id }: { id: string }) => ids.has(id)
  const first = all.findIndex(isMoving)
  if (first === -1) return undefined
  if (to === 'earlier') return first === 0 ? undefined : all[first - 1]?.id
  const last = all.findLastIndex(isMoving)
  return last === all.length - 1 ? undefined : (all[last + 2]?.id ?? null)
}
