'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

const places = [
  { href: '/', name: 'Playground' },
  { href: '/gallery', name: 'Gallery' },
  { href: '/spending', name: 'Spending' },
  { href: '/settings', name: 'Settings' },
]

/** The screens. Nothing is fetched ahead: every page asks the database, and most are never opened. */
export function SiteNavigation() {
  const path = usePathname()
  return (
    <nav aria-label="Proofsheet" className="flex">
      {places.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={path === href ? 'page' : undefined}
          className="-mb-px flex h-14 items-center border-b-2 border-transparent px-2 text-small text-soft hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink wide:px-3 wide:text-base"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
