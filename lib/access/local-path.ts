/** The request header in which proxy.ts tells pages their own path: Next gives them no other way to know it. */
export const pathHeader = 'x-path'

/**
 * A path of this site out of text that anyone may have written, `/` for everything else.
 * Checked again after parsing: `/.//elsewhere.example` only then becomes an address of another site.
 */
export function localPath(text: string | null | undefined): string {
  if (!text?.startsWith('/')) return '/'
  const url = URL.parse(text, 'http://here.invalid')
  if (url?.host !== 'here.invalid' || /^\/[/\\]/.test(url.pathname)) return '/'
  return url.pathname + url.search
}
