import Link from 'next/link'
import type { ReactNode } from 'react'
import { playgroundAddress, templatePage } from '@/components/template/addresses'
import { TemplatePicture } from '@/components/template/template-picture'
import { buttonStyle } from '@/components/ui/button'
import { libraryAddress } from '@/lib/template/library-query'
import type { TemplateCard as Card } from '@/lib/template/schema'

/**
 * A template in the library: the whole card leads to it. Cards out of sight are not laid out, so that three hundred
 * of them cost no more than a screenful.
 * @param props.action what can be done with it here, beside using it
 */
export function TemplateCard({ card, usage, action }: { card: Card; usage: string; action?: ReactNode }) {
  return (
    <li className="-m-1 p-1 [contain-intrinsic-size:auto_8rem] [content-visibility:auto] wide:[contain-intrinsic-size:auto_22rem]">
      <article className="relative grid grid-cols-[6.5rem_minmax(0,1fr)] content-start items-start gap-x-4 gap-y-3 wide:grid-cols-[minmax(0,1fr)]">
        <TemplatePicture
          imageId={card.pictureId}
          sizes="(max-width: 899px) 104px, 300px"
          className="aspect-square w-full wide:aspect-4/3"
        />
        <div className="grid gap-1">
          <div className="flex items-baseline justify-between gap-3">
            <h2 dir="auto" className="min-w-0 font-medium wrap-anywhere">
              <Link
                href={templatePage(card.slug)}
                prefetch={false}
                className="underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {card.name}
              </Link>
            </h2>
            <div className="relative">
              {action}
              {card.publishedNumber !== null && !card.isArchived && <UseLink card={card} />}
            </div>
          </div>
          {card.description && (
            <p dir="auto" className="line-clamp-2 text-small wrap-anywhere text-soft">
              {card.description}
            </p>
          )}
          <p className="text-small text-soft">
            {usage} · {publishedWords(card)}
          </p>
          {card.tags.length > 0 && <Tags tags={card.tags} />}
        </div>
      </article>
    </li>
  )
}

const UseLink = ({ card: { slug, name } }: { card: Card }) => (
  <Link
    href={playgroundAddress(slug)}
    prefetch={false}
    aria-label={`Use ${name}`}
    className={buttonStyle('plain', 'min-h-6! text-small pointer-coarse:-my-2.5 pointer-coarse:min-h-11!')}
  >
    Use
  </Link>
)

const publishedWords = ({ publishedNumber }: Card): string =>
  publishedNumber === null ? 'Not published' : `Version ${publishedNumber}`

const Tags = ({ tags }: { tags: readonly string[] }) => (
  <ul aria-label="Tags" className="relative flex w-fit flex-wrap gap-x-3 text-small">
    {tags.map(tag => (
      <li key={tag}>
        <Link
          href={libraryAddress({ q: '', tag, sort: 'recent', isArchived: false })}
          prefetch={false}
          className="inline-flex min-h-6 items-center underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {tag}
        </Link>
      </li>
    ))}
  </ul>
)
