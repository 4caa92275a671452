import type { CSSProperties } from 'react'
import type { Size } from '@/lib/provider/sizes'
import type { WallStyle } from './wall-measure'

/** Classes of a wall that the style sheet lays out, before script and without it; lay-out.ts comes to the same. */
export const flowClasses: Record<WallStyle, string> = {
  rows: 'flex flex-wrap items-start',
  grid: 'grid grid-cols-[repeat(auto-fill,minmax(min(var(--cell),100%),1fr))]',
}

export function flowStyle({ width, height }: Size, style: WallStyle): CSSProperties {
  if (style === 'grid') return { aspectRatio: 1 }
  const ratio = width / height
  return {
    flexGrow: ratio,
    flexShrink: 1,
    flexBasis: `calc(var(--target) * ${ratio})`,
    maxWidth: `calc(var(--most) * ${ratio})`,
    minWidth: 0,
    aspectRatio: ratio,
  }
}
