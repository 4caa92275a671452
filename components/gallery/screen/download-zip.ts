/** Ids that an address holds: browsers and proxies refuse one of much more than 4,000 characters. */
const mostInAddress = 100

/**
 * Saves the untouched originals of pictures as one archive. The `download` attribute keeps the page where it is even
 * when the answer is no file; more pictures go by a form.
 */
export function downloadZip(ids: readonly string[]): void {
  if (ids.length > mostInAddress) sendForm(ids)
  else followLink(ids)
}

function followLink(ids: readonly string[]): void {
  const link = document.createElement('a')
  link.href = `/gallery/zip?ids=${ids.join(',')}`
  link.download = ''
  link.click()
}

function sendForm(ids: readonly string[]): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/gallery/zip'
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = 'ids'
  input.value = ids.join(' ')
  form.append(input)
  document.body.append(form)
  form.submit()
  form.remove()
}
