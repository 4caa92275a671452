'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

const places = [
  { href: '/', name: 'Playground' },
  { href: '/gallery', name: 'Gallery' },
  { href: '/templates', name: 'Templates' },
  { href: '/experiments', name: 'Experiments' },
  { href: '/links', name: 'Links' },
  { href: '/spending', name: 'Spending' },
  { href: '/settings', name: 'Settings' },
]

const members = { href: '/members', name: 'Members' }

/** The screens. Nothing is fetched ahead: every page asks the database, and most are never opened. */
export function SiteNavigation({ hasMembers }: { hasMembers: boolean }) {
  const path = usePathname()
  const row = useRef<HTMLElement>(null)
  // On a phone the row scrolls sideways: the screen that is open is brought into it.
  useEffect(() => {
    const here = row.current?.querySelector(path === '/' ? 'a' : `[href="/${path.split('/')[1]}"]`)
    here?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [path])
  // One entry more, and a name beside them, need a wider window for the larger type.
  const roomy = hasMembers ? 'min-[1200px]:px-3 min-[1200px]:text-base' : 'wide:px-3 wide:text-base'
  return (
    <nav
      ref={row}
      aria-label="Proofsheet"
      className="flex min-w-0 overflow-x-auto max-wide:scroll-pr-6 max-wide:pr-6 max-wide:[mask-image:linear-gradient(to_right,black_calc(100%-1.5rem),transparent)]"
    >
      {(hasMembers ? [...places, members] : places).map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={path === href ? 'page' : path.startsWith(`${href}/`) || undefined}
          className={`flex h-14 items-center border-b-2 border-transparent px-1.5 text-small text-soft -outline-offset-2! hover:text-ink aria-[current]:border-ink aria-[current]:text-ink min-[560px]:px-2 ${roomy}`}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
