import { useEffect, useState } from 'react'

/** Whether pictures have been decoded, so that showing them takes no time; `hasFailed` when one cannot be. */
export function useDecoded(sources: readonly string[]): { isReady: boolean; hasFailed: boolean; again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const key = [attempt, ...sources].join(' ')
  const [state, setState] = useState({ key: '', isReady: false, hasFailed: false })
  // Decoding is the browser's, and it only tells by a promise.
  useEffect(() => {
    let isWanted = true
    const tell = (isReady: boolean) => isWanted && setState({ key, isReady, hasFailed: !isReady })
    Promise.all(key.split(' ').slice(1).map(decoded)).then(
      () => tell(true),
      () => tell(false),
    )
    return () => {
      isWanted = false
    }
  }, [key])
  const isNow = state.key === key
  return {
    isReady: isNow && state.isReady,
    hasFailed: isNow && state.hasFailed,
    again: () => setAttempt(attempt + 1),
  }
}

function decoded(source: string): Promise<void> {
  const image = new Image()
  image.src = source
  return image.decode()
}
