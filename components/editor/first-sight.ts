const seen = new WeakSet<HTMLElement>()

/**
 * Whether a ref gets this input for the first time. It then still holds what a quick person did to the server's page
 * before the script was alive; the form library alone would put the first value back.
 */
export function isFirstSight(input: HTMLElement): boolean {
  if (seen.has(input)) return false
  seen.add(input)
  return true
}
