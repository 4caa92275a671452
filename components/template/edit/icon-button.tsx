import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

/** A button that is only a picture; its word is its name and shows when pointed at. */
export function IconButton({
  icon: Icon,
  word,
  className = '',
  ...rest
}: ComponentProps<'button'> & { icon: LucideIcon; word: string }) {
  return (
    <button
      type="button"
      aria-label={word}
      title={word}
      className={`grid size-8 shrink-0 place-items-center rounded-control text-soft hover:text-ink aria-disabled:opacity-40 pointer-coarse:size-11 ${className}`}
      {...rest}
    >
      <Icon aria-hidden size={16} />
    </button>
  )
}
