// npm start. Next reads NEXT_MANUAL_SIG_HANDLE and its address before any of our code loads, so both are set here.
// No npm or shell may stay between the signal and this process: npm answers SIGTERM by leaving the server orphaned.
import { existsSync } from 'node:fs'
import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
// Next reads this file too, but after it has an address. What is set already wins.
if (existsSync('.env.local')) process.loadEnvFile('.env.local')
process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
process.env.NEXT_TELEMETRY_DISABLED = '1'
process.argv.splice(
  2,
  process.argv.length,
  'start',
  '-H',
  process.env.HOST || '127.0.0.1',
  '-p',
  process.env.PORT || '3000',
)
await import('next/dist/bin/next')
