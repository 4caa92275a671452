import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page's script is alive: false on the server and until the first paint it takes part in. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
