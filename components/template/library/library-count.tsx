import { countWords } from '@/lib/spending/words'

/** How many templates there are, and how many of them are shown: said to those who do not see the list shrink. */
export function LibraryCount({ shown, total, isArchived }: { shown: number; total: number; isArchived: boolean }) {
  const all = countWords(total, isArchived ? 'archived template' : 'template')
  return (
    <p role="status" className="text-small text-soft">
      {shown === total ? all : `${shown.toLocaleString('en-US')} of ${all}`}
    </p>
  )
}
