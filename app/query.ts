/** A page's search parameters as Next gives them, as the web's own type. Of a repeated name all values are kept. */
export function queryOf(searchParams: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams)) {
    for (const one of [value ?? []].flat()) query.append(name, one)
  }
  return query
}
