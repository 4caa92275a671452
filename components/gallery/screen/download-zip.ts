/** Saves the untouched originals of pictures as one archive. */
export function downloadZip(ids: readonly string[]): void {
  const link = document.createElement('a')
  link.href = `/gallery/zip?ids=${ids.join(',')}`
  link.download = ''
  link.click()
}
