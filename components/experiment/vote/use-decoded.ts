import { useEffect, useState } from 'react'

/** Whether pictures have been decoded, so that showing them takes no time; `hasFailed` when one cannot be. */
export function useDecoded(sources: readonly string[]): { isReady: boolean; hasFailed: boolean } {
  const key = sources.join(' ')
  const [state, setState] = useState({ key: '', isReady: false, hasFailed: false })
  // Decoding is the browser's, and it only tells by a promise.
  useEffect(() => {
    let isWanted = true
    const tell = (isReady: boolean) => isWanted && setState({ key, isReady, hasFailed: !isReady })
    Promise.all(key.split(' ').map(decoded)).then(
      () => tell(true),
      () => tell(false),
    )
    return () => {
      isWanted = false
    }
  }, [key])
  return { isReady: state.key === key && state.isReady, hasFailed: state.key === key && state.hasFailed }
}

function decoded(source: string): Promise<void> {
  const image = new Image()
  image.src = source
  return image.decode()
}
