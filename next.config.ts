import type { NextConfig } from 'next'
import { refuseOldNode } from './lib/commands/node-version.mjs'

refuseOldNode()

/** A folder that runs without the rest of the project: BUILD_STANDALONE=1 npm run build. */
const standalone: NextConfig = {
  output: 'standalone',
  // Processes of their own, which no import leads to, and what they load.
  outputFileTracingIncludes: {
    '/*': [
      'lib/image/decoder-process.mjs',
      'lib/drawing/drawing-process.mjs',
      'node_modules/sharp/**/*',
      'node_modules/@img/**/*',
      'node_modules/thumbhash/**/*',
      'node_modules/geist/dist/fonts/geist-sans/Geist-{Regular,SemiBold}.ttf',
      'node_modules/geist/dist/fonts/geist-mono/GeistMono-Regular.ttf',
    ],
  },
}

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
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino', 'pg', 'undici', 'prom-client'],
  ...(process.env.BUILD_STANDALONE === '1' && standalone),
}

export default config
