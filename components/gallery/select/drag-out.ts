import type { DragEvent } from 'react'
import { downloadAddress, originalAddress } from '@/components/picture/picture-source'
import type { GalleryImage } from '@/lib/gallery/schema'
import { imageFileName } from '@/lib/image/file-name'
import { imageIdOf } from './wall-choice'

/**
 * Lets a picture be dragged out of the window as its untouched original: onto the desktop as a file under its own name
 * (Chromium), into other programs as its address.
 */
export function dragOut(event: DragEvent, images: readonly GalleryImage[]): void {
  const id = imageIdOf(event.target)
  const image = images.find(image => image.id === id)
  if (!image) return
  const { prompt, runNumber, position, type } = image
  const address = (path: string) => new URL(path, window.location.href).href
  const name = imageFileName(prompt, runNumber, position, type)
  event.dataTransfer.effectAllowed = 'copy'
  event.dataTransfer.setData('DownloadURL', `${type}:${name}:${address(downloadAddress(image.id))}`)
  event.dataTransfer.setData('text/uri-list', address(originalAddress(image.id)))
  event.dataTransfer.setData('text/plain', address(originalAddress(image.id)))
}
