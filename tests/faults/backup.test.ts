import { globSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { startChild } from '@/tests/support/faults/child'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { operatorCommand } from '@/tests/support/operator-command'
import { held } from '@/tests/support/provider/interruptions'

// A server starts twice and four commands run, each of which loads the sources anew.
vi.setConfig({ testTimeout: 90_000 })

/** How many rows a statement finds in a database that nobody uses. */
function countIn(dataDir: string, statement: string): number {
  const db = new Database(join(dataDir, 'proofsheet.db'))
  try {
    return db.prepare<[], number>(statement).pluck().get() ?? 0
  } finally {
    db.close()
  }
}

test('a backup under load is whole; restored, it sends nothing by itself', () =>
  onStage(async ({ dataDir, api, start }) => {
    const place = await mkdtemp(join(tmpdir(), 'proofsheet-backup-'))
    const [backup, restored] = [join(place, 'backup'), join(place, 'restored')]
    try {
      const server = await start(undefined, { RUNS_AT_ONCE: '2' })
      const before = await Promise.all(['a', 'b', 'c'].map(name => pressed(server, pressOf(`before ${name}`, 2))))
      for (const id of before) await rested(server, id)

      // Two requests stay open, so that runs wait behind them while others have just been filed.
      const answers = [held(), held()]
      for (const { behaviour } of answers) api.play(behaviour)
      const during = await Promise.all(['a', 'b', 'c', 'd'].map(name => pressed(server, pressOf(`during ${name}`))))
      await Promise.all(answers.map(({ arrived }) => arrived))
      const made = await operatorCommand('backup', [backup], dataDir)
      expect(made).toMatchObject({ code: 0, text: expect.stringContaining('the database and 2 originals') })
      for (const answer of answers) answer.release()
      for (const id of during) expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      const posts = api.posts.length

      const back = await operatorCommand('restore', [backup, '--verify'], restored)
      expect(back.text).toContain('2 runs waited when the backup was made')
      expect(back.code).toBe(0)

      const next = await startChild({ dataDir: restored, baseUrl: api.baseUrl })
      try {
        await next.ask('look')
        expect(await next.ask('pause')).toMatchObject({ reason: 'spending-paused', waiting: 2 })
        expect(api.posts).toHaveLength(posts)
      } finally {
        await next.kill('SIGTERM')
      }
      expect(await operatorCommand('doctor', [], restored)).toMatchObject({ code: 0 })
      expect(countIn(restored, "select count(*) from run where state = 'unknown'")).toBe(2)
      expect(countIn(restored, 'select count(*) from image')).toBe(6)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  }))

test('a backup that was changed is not restored, and a restore that was cut begins again', () =>
  onStage(async ({ dataDir, start }) => {
    const place = await mkdtemp(join(tmpdir(), 'proofsheet-backup-'))
    const [backup, restored] = [join(place, 'backup'), join(place, 'restored')]
    try {
      const server = await start()
      await rested(server, await pressed(server, pressOf('kept', 2)))
      await server.kill('SIGTERM')
      expect(await operatorCommand('backup', [backup], dataDir)).toMatchObject({ code: 0 })
      const [original = ''] = globSync(join(backup, 'originals/*/*'))
      await rename(original, `${original}.away`)
      const refused = await operatorCommand('restore', [backup], restored)
      expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('is missing in the backup') })
      expect(await readdir(restored)).not.toContain('proofsheet.db')
      await rename(`${original}.away`, original)
      expect(await operatorCommand('restore', [backup, '--verify'], restored)).toMatchObject({ code: 0 })
      expect(await operatorCommand('restore', [backup], restored)).toMatchObject({
        code: 1,
        text: expect.stringContaining('is not empty'),
      })
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  }))
