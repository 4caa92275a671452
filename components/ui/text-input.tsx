import type { ComponentProps } from 'react'

/** The ground, border and size every typed or chosen control shares. */
export const controlStyle =
  'w-full rounded-control border border-control bg-sheet px-3 text-base min-h-11 aria-invalid:border-mark aria-invalid:inset-ring-1 aria-invalid:inset-ring-mark'

export function TextInput({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input className={`${controlStyle} ${className}`} autoComplete="off" {...rest} />
}
