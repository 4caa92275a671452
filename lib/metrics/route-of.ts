import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Routes = (pathname: string) => string

/**
 * Tells the route of a path, `/images/[id]/[rendition]` for a picture: a path may hold a link's token or an id, and a
 * figure for each would be without end.
 * @param known routes as folders of `app` name them
 */
export function routesAmong(known: readonly string[]): Routes {
  // A word written out goes before one that stands for any.
  const patterns = known.map(route => route.split('/')).sort((a, b) => wild(a) - wild(b))
  return pathname => {
    const words = pathname.split('/')
    if (words[1] === '_next') return '/_next'
    const found = patterns.find(
      pattern =>
        pattern.length === words.length &&
        pattern.every((word, at) => (isWild(word) ? words[at] !== '' : word === words[at])),
    )
    return found?.join('/') ?? 'none'
  }
}

const isWild = (word: string): boolean => word.startsWith('[')
const wild = (pattern: string[]): number => pattern.filter(isWild).length

/** The routes of this build. Without a build (`next dev`) every path counts as one. */
export function builtRoutes(): Routes {
  try {
    const kept = readFileSync(
      join(/* turbopackIgnore: true */ process.cwd(), '.next/app-path-routes-manifest.json'),
      'utf8',
    )
    const routes: unknown = JSON.parse(kept)
    return routesAmong(Object.values(routes ?? {}).filter(route => typeof route === 'string'))
  } catch {
    return routesAmong([])
  }
}
