import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { MayEdit } from '@/components/access/may-edit'
import { themeCookie, themeOf } from '@/components/ui/theme'
import { Toaster } from '@/components/ui/toaster'
import { senderMayEdit } from './sender-may-edit'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Proofsheet', template: '%s · Proofsheet' },
  description: 'A prompt-template playground for the GPT Image 2 API.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page rendered at build time would carry no nonce, and the content policy would refuse its scripts.
  await connection()
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <MayEdit value={await senderMayEdit()}>
          <Toaster>{children}</Toaster>
        </MayEdit>
      </body>
    </html>
  )
}
