import type { Behaviour } from '@/tests/support/provider/behaviour'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

type Ending = 'deliver' | 'cut' | 'refuse'

export type Puppet = {
  api: TestProvider
  /** The prompts of the requests that wait for their answer, oldest first. */
  held: () => string[]
  /** Answers a request: with its picture, with a cut connection after the work, or with a refusal before it. */
  end: (prompt: string, ending: Ending) => void
}

/** A provider that answers nothing by itself. What the client gives up on is charged all the same. */
export async function startPuppet(): Promise<Puppet> {
  const waiting = new Map<string, (ending: Ending) => void>()
  const hold: Behaviour = async call => {
    const prompt = String(call.body.prompt)
    const decided = Promise.withResolvers<Ending>()
    waiting.set(prompt, decided.resolve)
    call.response.once('close', () => decided.resolve('cut'))
    const ending = await decided.promise
    waiting.delete(prompt)
    await endings[ending](call)
  }
  const api = await startTestProvider()
  api.playAlways(hold)
  return { api, held: () => [...waiting.keys()], end: (prompt, ending) => waiting.get(prompt)?.(ending) }
}

const endings: Record<Ending, Behaviour> = {
  deliver: successes.base64,
  cut: ({ charge, response }) => {
    charge(1)
    response.socket?.resetAndDestroy()
  },
  refuse: ({ response }) =>
    void response.writeHead(400).end('{"error":{"message":"Invalid size.","code":"invalid_value","param":"size"}}'),
}
