import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { BrandMark } from '@/components/site/brand'
import { themeCookie, themeOf } from '@/components/ui/theme'
import { ThemeSwitch } from '@/components/ui/theme-switch'

/** The page of someone who may belong to no workspace: nothing on it leads into one. */
export async function VisitorFrame({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <>
      <header className="flex min-h-14 items-center justify-between border-b border-line px-4 wide:px-7">
        <p className="flex items-center gap-2.5 font-bold tracking-tight">
          <BrandMark />
          Proofsheet
        </p>
        <ThemeSwitch initial={theme} />
      </header>
      <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-6 wide:px-7 wide:py-9">
        {children}
      </main>
    </>
  )
}
