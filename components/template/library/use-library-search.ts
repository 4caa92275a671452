import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { type LibraryQuery, libraryAddress, libraryQueryOf } from '@/lib/template/library-query'

/** Between two letters of somebody who types; longer, and the answer would lag behind. */
const pauseMs = 120

/** Puts what the form asks for into the address, which shows it. */
export function useLibrarySearch({ q }: LibraryQuery) {
  const router = useRouter()
  const formRef = useRef<HTMLFormElement>(null)
  const inputRef = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The address may change without the form (Back, a link that clears the search). Under typing hands nothing changes.
  useEffect(() => {
    const input = inputRef.current
    if (input && input !== document.activeElement) input.value = q
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = () => {
    clearTimeout(timer.current)
    if (formRef.current) router.replace(libraryAddress(queryIn(formRef.current)), { scroll: false })
  }
  const showSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(show, pauseMs)
  }
  return { formRef, inputRef, show, showSoon }
}

/** The form as a browser without script would send it. */
function queryIn(form: HTMLFormElement): LibraryQuery {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value)
  return libraryQueryOf(params)
}
