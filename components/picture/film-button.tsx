import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

const base =
  'inline-flex items-center justify-center gap-1.5 bg-film/80 font-medium text-film-text whitespace-nowrap hover:bg-film aria-disabled:opacity-50'

const shapes = {
  /** Lies on a picture of the sheet: the word gives way to the icon where the frame is narrow. */
  chip: {
    button: 'min-h-6 min-w-6 rounded-[7px] px-1.5 text-edge',
    word: 'sr-only @min-[12rem]:not-sr-only',
    icon: '@min-[12rem]:hidden',
    pixels: 13,
  },
  /** Lies on a picture of the sheet, icon only. */
  icon: { button: 'size-6 rounded-[7px]', word: 'sr-only', icon: '', pixels: 13 },
  /** Stands under an opened picture; on a phone without its icon, so that all fit in one row. */
  large: {
    button: 'min-h-10 rounded-control border border-film-text/35 px-2.5 text-small hover:border-film-text',
    word: '',
    icon: 'max-[30rem]:hidden',
    pixels: 16,
  },
  /** Turns the pages of an opened picture, and closes it. */
  round: { button: 'z-10 size-11 rounded-full', word: 'sr-only', icon: '', pixels: 22 },
}
export type FilmButtonShape = keyof typeof shapes

/**
 * A button on dark film. The word is its name, seen or not.
 * @param props.isOn for a button that stays pressed: its icon is always seen, filled while on
 */
export function FilmButton({
  icon: Icon,
  word,
  shape,
  isOn,
  className = '',
  ...rest
}: ComponentProps<'button'> & { icon: LucideIcon; word: string; shape: FilmButtonShape; isOn?: boolean }) {
  const look = shapes[shape]
  return (
    <button type="button" title={word} aria-pressed={isOn} className={`${base} ${look.button} ${className}`} {...rest}>
      <Icon
        aria-hidden
        size={look.pixels}
        className={isOn === undefined ? look.icon : ''}
        fill={isOn ? 'currentColor' : 'none'}
      />
      <span className={look.word}>{word}</span>
    </button>
  )
}
