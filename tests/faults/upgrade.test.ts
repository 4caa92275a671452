import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { root } from '@/tests/support/commands.mjs'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { operatorCommand } from '@/tests/support/operator-command'

/** What a server of November 2026 left after one paid run, before there were versions of templates or a gallery. */
const earlier = join(root, 'tests/vectors/data-folder-0002')

function rowsOf(dataDir: string, statement: string): unknown[] {
  const db = new Database(join(dataDir, 'proofsheet.db'), { readonly: true })
  try {
    return db.prepare(statement).all()
  } finally {
    db.close()
  }
}

const images = 'select id, sha256, bytes from image order by id limit 2'
const ledger = 'select run_id, kind, spent, reserved, day from ledger order by rowid limit 2'

test('a data folder of an early version is brought up to date at the start, with nothing lost', () =>
  onStage(async ({ dataDir, start }) => {
    await cp(earlier, dataDir, { recursive: true })
    const before = [rowsOf(dataDir, images), rowsOf(dataDir, ledger)]
    const [run] = rowsOf(dataDir, 'select id from run') as { id: string }[]
    const server = await start()
    expect(await server.ask('unreadiness')).toBeNull()
    expect(await server.ask('run', run?.id ?? '')).toMatchObject({
      number: 1,
      state: 'succeeded',
      prompt: 'A lighthouse in the fog, as it was made in the beginning',
      actual: { micros: 105_460 },
      images: [{ position: 0 }, { position: 1 }],
    })
    expect(await rested(server, await pressed(server, pressOf('after it')))).toMatchObject({
      number: 2,
      state: 'succeeded',
    })
    await server.kill('SIGTERM')
    expect([rowsOf(dataDir, images), rowsOf(dataDir, ledger)]).toEqual(before)
    expect(before.map(rows => rows.length)).toEqual([2, 2])
    expect(await operatorCommand('doctor', [], dataDir)).toMatchObject({
      code: 0,
      text: expect.stringContaining('All is well.'),
    })
  }))
