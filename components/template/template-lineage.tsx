import Link from 'next/link'
import type { ReactNode } from 'react'
import { countWords } from '@/lib/spending/words'
import type { Copy, TemplateLineage as Lineage, Original } from '@/lib/template/lineage'
import { comparePage, templatePage, versionPage } from './addresses'

/** Where a template comes from and what was made of it. Nothing where it stands alone. */
export function TemplateLineage({ lineage: { original, copies } }: { lineage: Lineage }) {
  if (!original && copies.length === 0) return null
  return (
    <section aria-label="Lineage" className="grid gap-1.5 text-small text-soft">
      {original && <Remixed original={original} />}
      {copies.length > 0 && <Copies copies={copies} />}
    </section>
  )
}

function Remixed({ original }: { original: Original }) {
  const { name, number, slug, isArchived, newerVersions, newestNumber } = original
  if (slug === null)
    return (
      <p>
        Remixed from <bdi>{name}</bdi>
        {number !== null && `, version ${number}`}, which is not here.
      </p>
    )
  return (
    <p>
      Remixed from{' '}
      <Way href={number === null ? templatePage(slug) : versionPage(slug, number)}>
        <bdi>{name}</bdi>
        {number !== null && `, version ${number}`}
      </Way>
      .{isArchived && ' The original is archived.'}
      {newerVersions > 0 && number !== null && newestNumber !== null && (
        <>
          {' '}
          The original has {countWords(newerVersions, 'newer version')}:{' '}
          <Way href={comparePage(slug, number, newestNumber)}>compare</Way>.
        </>
      )}
    </p>
  )
}

/** Copies that are named at once; the rest unfold. */
const fewCopies = 3

function Copies({ copies }: { copies: readonly Copy[] }) {
  return (
    <details className="group" open={copies.length <= fewCopies}>
      <summary className="inline-flex min-h-6 items-center rounded-frame hover:text-ink pointer-coarse:min-h-11">
        {countWords(copies.length, 'remix').replace(/remixs$/, 'remixes')} of it
      </summary>
      <ul className="mt-1 grid gap-1 border-l border-line pl-4">
        {copies.map(({ slug, name, number, isArchived }) => (
          <li key={slug}>
            <Way href={templatePage(slug)}>
              <bdi>{name}</bdi>
            </Way>
            , from version {number}
            {isArchived && ', archived'}
          </li>
        ))}
      </ul>
    </details>
  )
}

const Way = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link
    href={href}
    prefetch={false}
    className="text-ink underline decoration-line underline-offset-4 hover:decoration-current"
  >
    {children}
  </Link>
)
