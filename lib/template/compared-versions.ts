/**
 * The two versions that an address compares, by their numbers (`?from=1&to=3`). What it does not name, or names
 * wrongly, is the newest version and the one before that.
 * @param versions newest first; null where there are none
 */
export function comparedVersions<Version extends { number: number }>(
  versions: readonly Version[],
  query: URLSearchParams,
): { from: Version; to: Version } | null {
  const named = (name: string) => versions.find(version => String(version.number) === query.get(name))
  const to = named('to') ?? versions[0]
  if (!to) return null
  const before = versions.find(version => version.number < to.number)
  return { from: named('from') ?? before ?? to, to }
}
