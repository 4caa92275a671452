import { expect, test } from 'vitest'
import { routesAmong } from '@/lib/metrics/route-of'

const routeOf = routesAmong([
  '/',
  '/runs/[id]',
  '/images/[id]/[rendition]',
  '/images/[id]',
  '/experiments/new',
  '/experiments/[id]',
  '/s/[token]',
])

test.each([
  ['/', '/'],
  ['/runs/01kaz', '/runs/[id]'],
  ['/images/01kaz/w320', '/images/[id]/[rendition]'],
  ['/images/01kaz', '/images/[id]'],
  ['/experiments/new', '/experiments/new'],
  ['/experiments/01kaz', '/experiments/[id]'],
  ['/s/a-secret-token', '/s/[token]'],
  ['/_next/static/chunks/4af.js', '/_next'],
  ['/runs/', 'none'],
  ['/wp-login.php', 'none'],
  ['/s/a-secret-token/more/than/there/is', 'none'],
])('%s is %s', (path, route) => expect(routeOf(path)).toBe(route))
