import { connection } from 'next/server'

/** Alive: no sign-in, no store. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
