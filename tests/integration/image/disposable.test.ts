import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { imageAnswer } from '@/lib/image/answer'
import { storeOriginal } from '@/lib/image/originals'
import { installDatabase } from '@/lib/store/database'
import { folder } from '@/lib/store/folders'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { cameIn } from '@/tests/support/gallery'
import { drafted } from '@/tests/support/image/draft'
import { owner } from '@/tests/support/runs'

const pictures = 12
const askers = 16
const ms = 3_000

test('pictures come back without an error while their folder is deleted again and again', {
  timeout: 60_000,
}, async () => {
  const db = installDatabase(openSqlite(`${env().dataDir}/disposable.db`))
  await migrate(db)
  const ids: string[] = []
  for (let index = 0; index < pictures; index++) {
    const background = { r: index * 20, g: 100, b: 200 }
    const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background } })
      .png()
      .toBuffer()
    const original = await storeOriginal(await drafted(bytes), 'a')
    ids.push((await cameIn({ provider: 'sample' }, { sha256: original?.sha256 ?? '' })).ids[0] ?? '')
  }
  let isOver = false
  let deleted = 0
  const deleting = (async () => {
    for (; !isOver; deleted++) {
      await rm(folder('renditions'), { recursive: true, force: true, maxRetries: 10 })
      await setTimeout(Math.random() * 20)
    }
  })()
  const answers: number[] = []
  const ask = async (from: number) => {
    for (let index = from; !isOver; index++) {
      const name = index % 3 === 0 ? 'w640' : 'w320'
      const id = ids[index % ids.length] ?? ''
      const answer = await imageAnswer(new Request(`http://127.0.0.1/images/${id}/${name}`), owner, id, name)
      const bytes = Buffer.from(await answer.arrayBuffer())
      answers.push(answer.status === 200 && bytes.toString('latin1', 8, 12) === 'WEBP' ? 200 : answer.status)
    }
  }
  const asking = Array.from({ length: askers }, (_, from) => ask(from))
  await setTimeout(ms)
  isOver = true
  await Promise.all([...asking, deleting])
  await db.destroy()
  expect(deleted).toBeGreaterThan(10)
  expect(answers.length).toBeGreaterThan(askers)
  expect(new Set(answers)).toEqual(new Set([200]))
})
