import type { NextConfig } from 'next'
import { refuseOldNode } from './lib/commands/node-version.mjs'

refuseOldNode()

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page's title and description stand in its first bytes: whoever previews a link reads no further, and a tab is
  // never without a name.
  htmlLimitedBots: /.*/,
  // Renditions are ours (lib/image): the optimizer decodes whatever it is pointed at, AVIF included.
  images: { unoptimized: true },
  // Pages get theirs from proxy.ts, which the static files and the answers of actions never pass.
  headers: async () => [{ source: '/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }],
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino', 'pg', 'undici'],
}

export default config
