import type { ReactNode } from 'react'
import { BrandMark } from '@/components/site/brand'

/** A page before the workspace: the name, what it is for, and one form. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-88 gap-7 px-5 py-16">
      <p className="flex items-center gap-2.5 font-bold tracking-tight">
        <BrandMark />
        Proofsheet
      </p>
      <h1 className="text-title font-bold">{title}</h1>
      {children}
    </main>
  )
}
