import { duration } from './duration'
import { useThisSecond } from './use-this-second'

/** What is to come at a moment, with the time until then counting down: "next try in 12 s", and `over` from then on. */
export function Countdown({ to, words, over }: { to: number; words: string; over: string }) {
  const now = useThisSecond()
  if (now === null) return `${words} …`
  return now < to ? `${words} ${duration(to - now)}` : over
}
