import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { request } from 'undici'
import { root } from '@/tests/support/commands.mjs'
import { type Figure, times } from './figures'
import { load } from './load'
import { withApp } from './stage'

const loaders = ['tsx', pathToFileURL(join(root, 'tests/support/faults/without-server-only.mjs')).href]

/** Pictures of 100 rows and two arms. */
const images = 200
const rounds = 20

/** How long the page of an experiment takes that a thousand people have voted on. */
export const verdictPage = (): Promise<Figure[]> =>
  withApp(
    {},
    async app => {
      const id = await written(app.dataDir)
      const open = async () => {
        const answer = await request(`${app.url}/experiments/${id}`)
        const page = await answer.body.text()
        if (answer.statusCode !== 200 || !page.includes('B was preferred in 59 %'))
          throw new Error('The verdict is not there.')
      }
      await load(2, 1, open)
      const { times: taken } = await load(rounds, 1, open)
      return [
        {
          what: 'The verdict of 100,000 votes',
          value: times(taken),
          how: `the whole page of 1,000 people × 100 rows, ${rounds} times one after the other`,
        },
      ]
    },
    images,
  )

async function written(dataDir: string): Promise<string> {
  const writing = fork(join(root, 'tests/bench/verdict-process.ts'), {
    execArgv: loaders.flatMap(loader => ['--import', loader]),
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LOG_LEVEL: 'warn', DATA_DIR: dataDir },
  })
  const died = once(writing, 'exit').then(() => Promise.reject(new Error('the process that writes votes ended')))
  died.catch(() => {})
  const [id] = (await Promise.race([once(writing, 'message'), died])) as [string]
  return id
}
