import 'server-only'
import { databaseAway, databaseRetrySeconds } from '@/lib/store/database-health'

const text = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Proofsheet cannot be shown now</title>
<body style="font:16px/1.5 system-ui,sans-serif;margin:4rem auto;max-width:62ch;padding:0 1rem">
<h1 style="font-size:1.25rem">Proofsheet cannot be shown now</h1>
<p>${databaseAway}</p>
<p><a href="" style="color:inherit">Try again</a></p>
`

/** What every page is while the database is away: each of them asks it, and could only fail. */
export const comeBack = (): Response =>
  new Response(text, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Retry-After': String(databaseRetrySeconds),
      'X-Content-Type-Options': 'nosniff',
    },
  })
