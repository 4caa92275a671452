import 'server-only'
import { attachment } from '@/lib/image/file-name'

/** A file that a browser saves under this name. */
export const fileAnswer = (file: BodyInit, name: string, type: string): Response =>
  new Response(file, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
