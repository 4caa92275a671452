import type { CSSProperties } from 'react'
import type { GalleryImage } from '@/lib/gallery/schema'

export const placeholderStyle = (_image: Pick<GalleryImage, 'placeholder'>): CSSProperties => ({})
