/** The value of a cookie that a request carries; null when it carries none of that name. */
export function cookieOf(sent: Headers, name: string): string | null {
  const pairs = sent.get('cookie')?.split(';') ?? []
  const pair = pairs.find(text => text.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1) ?? null
}
