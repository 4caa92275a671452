import { until } from './faults/until'

/** Waits until an address answers, whatever it says short of an error of the server. */
export async function waitForAnswer(url: string, limitMs = 60_000): Promise<void> {
  const ask = () =>
    fetch(url).then(
      answer => (answer.status < 500 ? true : null),
      () => null,
    )
  await until(ask, limitMs, url)
}
