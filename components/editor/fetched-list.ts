/** A list from our own server; throws when the answer is none. */
export async function fetchedList<T>(address: string): Promise<T[]> {
  const answer = await fetch(address, { cache: 'no-store' })
  const list: unknown = await answer.json()
  if (!answer.ok || !Array.isArray(list)) throw new Error(`${address} answered ${answer.status}`)
  return list
}
