'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { comparePath, templatePage, valuesPage, versionsPage } from './addresses'

/** The pages of a template. */
export function TemplateTabs({ slug }: { slug: string }) {
  const path = usePathname()
  const tabs = [
    { href: templatePage(slug), name: 'Edit', below: [] },
    { href: versionsPage(slug), name: 'Versions', below: [`${versionsPage(slug)}/`, comparePath(slug)] },
    { href: valuesPage(slug), name: 'Value sets', below: [] },
  ]
  return (
    <nav aria-label="Template" className="-mb-px flex gap-x-6">
      {tabs.map(({ href, name, below }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={path === href ? 'page' : below.some(start => path.startsWith(start)) || undefined}
          className="flex h-11 items-center border-b-2 border-transparent text-small text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
