const seen = new WeakSet<HTMLElement>()

/**
 * Within a ref: takes over what a quick person did to an input of the server's page before the script was alive. The
 * form library alone would put the first value back. Refs come before the library's subscriptions, so `take` waits
 * until they are there; what it needs of the input is read at once, in `touched`, null when nobody used it.
 */
export function takeEarlyInput<T>(input: HTMLElement | null, touched: T | null, take: (touched: T) => void): void {
  if (!input || seen.has(input)) return
  seen.add(input)
  if (touched !== null) queueMicrotask(() => take(touched))
}
