import type { KeyboardEvent } from 'react'

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Keys over a search and the list of links that it finds: arrows move through them, Enter in the search opens the
 * first, and a letter typed anywhere else goes on with the search.
 */
export function moveThrough(event: KeyboardEvent<HTMLElement>): void {
  const search = event.currentTarget.querySelector('input')
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('li a')]
  const isInSearch = search !== null && event.target === search
  const step = steps[event.key]
  if (step !== undefined) move(event, step, search, links)
  else if (event.key === 'Enter' && isInSearch) openFirst(event, links)
  else if (isLetter(event) && !isInSearch) search?.focus()
}

function move(event: KeyboardEvent, step: number, search: HTMLElement | null, links: HTMLElement[]): void {
  event.preventDefault()
  const at = links.findIndex(link => link.contains(document.activeElement))
  const next = links[at + step]
  if (at === -1) links[0]?.focus()
  else if (next) next.focus()
  else if (step < 0) search?.focus()
}

function openFirst(event: KeyboardEvent, links: HTMLElement[]): void {
  // Within a form the browser would submit that.
  event.preventDefault()
  if (!event.nativeEvent.isComposing) links[0]?.click()
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
