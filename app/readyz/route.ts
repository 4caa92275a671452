import { connection } from 'next/server'
import { readiness } from '@/lib/readiness'

/** Fit for work: the database answers and the disk can be written. No sign-in, and nothing about the workspace. */
export async function GET(): Promise<Response> {
  await connection()
  const problem = await readiness()
  return new Response(`${problem ?? 'ready'}\n`, {
    status: problem ? 503 : 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
