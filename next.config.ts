import type { NextConfig } from 'next'
import { refuseOldNode } from './lib/commands/node-version.mjs'

refuseOldNode()

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Renditions are ours (lib/image): the optimizer decodes whatever it is pointed at, AVIF included.
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', 'sharp', 'pino', 'pg', 'undici'],
}

export default config
