import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { keep, kept, tabShelf } from '@/components/run/shelf'
import type { Failure } from '@/lib/result'
import { textOfFile } from '@/lib/template/exchange/source-text'
import type { ReadWay } from './reader'

/** What came of the newest text: ways to read it, or why there are none. `number` tells readings apart. */
export type Reading = { number: number; ways: ReadWay[]; refusal: Failure | null }

const nothing: Reading = { number: 0, ways: [], refusal: null }

/** Where a tab keeps what was pasted: a reload loses nothing. */
const shelfKey = 'import'

/** Nobody reads along while somebody types. */
const pauseMs = 150

/** The text that is to be imported, and what can be made of it. */
export function useSource() {
  const [text, setText] = useState('')
  const [reading, setReading] = useState(nothing)
  const [isReading, startTransition] = useTransition()
  const newest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const read = (source: string) => {
    const number = ++newest.current
    startTransition(async () => {
      const { read } = await import('./reader')
      if (number !== newest.current) return
      const ways = read(source)
      startTransition(() =>
        setReading({ number, ways: ways.ok ? ways.value : [], refusal: ways.ok ? null : ways.error }),
      )
    })
  }
  const change = (source: string) => {
    setText(source)
    keep(tabShelf(), shelfKey, source)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => read(source), pauseMs)
  }
  const takeFile = async (file: File) => {
    const taken = await textOfFile(file)
    if (taken.ok) change(taken.value)
    else setReading({ number: ++newest.current, ways: [], refusal: taken.error })
  }
  const restore = useEffectEvent(() => {
    const source = kept(tabShelf(), shelfKey)
    if (typeof source === 'string' && source !== '') change(source)
  })
  // The tab's storage does not exist on the server, so the first render cannot show what was pasted.
  useEffect(() => restore(), [])
  return { text, reading, isReading, change, takeFile }
}
