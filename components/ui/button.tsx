import type { ComponentProps } from 'react'

const base =
  'inline-flex items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap disabled:opacity-60 min-h-9 pointer-coarse:min-h-11'

const variants = {
  /** One per screen. */
  primary: 'border border-transparent bg-ink text-paper px-5 min-h-11 font-bold',
  quiet: 'border border-control px-3.5 hover:bg-sheet',
  plain: 'px-1 text-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-current',
}

/** The same look for a link that acts like a button. */
export const buttonStyle = (variant: keyof typeof variants = 'quiet', className = ''): string =>
  `${base} ${variants[variant]} ${className}`

export function Button({
  variant = 'quiet',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { variant?: keyof typeof variants }) {
  return <button type={type} className={buttonStyle(variant, className)} {...rest} />
}
