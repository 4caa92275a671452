import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { complaints } from '@/tests/support/faults/checkers'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { huge } from '@/tests/support/provider/giants'
import { held } from '@/tests/support/provider/interruptions'
import { successes } from '@/tests/support/provider/successes'
import { waitFor } from '@/tests/support/wait-for'

const full = 'The disk of the data folder is full. Make room; waiting runs then go on by themselves.'
const broken =
  'The disk of the data folder reported an error, so nothing more is written to it. Check the disk, then restart Proofsheet.'

const countOf = (text: string, sentence: string): number => text.split(sentence).length - 1

describe.concurrent('a disk that is full for a moment', () => {
  test.each(['spool-opened', 'answer-part', 'spool-written', 'original-opened', 'original-written'] as const)(
    'at %s loses nothing and pays nothing twice',
    step =>
      onStage(async ({ dataDir, api, start }) => {
        api.playAlways(huge(0.25))
        const server = await start()
        await server.ask('ambush', { step, blow: 'ENOSPC', times: 1 })
        const id = await pressed(server, pressOf(`full at ${step}`, 2))
        expect(await rested(server, id)).toMatchObject({
          state: 'succeeded',
          images: [{ position: 0 }, { position: 1 }],
        })
        expect(api.posts).toHaveLength(1)
        expect(countOf(server.output(), full)).toBe(1)
        expect(complaints(dataDir, api)).toEqual([])
      }),
  )

  test('in the database refuses the press in good order, still reads, and goes on afterwards', () =>
    onStage(async ({ dataDir, api, start }) => {
      const server = await start()
      const before = await pressed(server, pressOf('before the database is full'))
      await rested(server, before)
      await server.ask('fillDatabase', true)
      const press = pressOf(`longer than a page ${'of words '.repeat(1000)}`)
      await expect(server.ask('press', press)).rejects.toThrow(/database or disk is full/)
      expect(await server.ask('run', before)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(1)

      await server.ask('fillDatabase', false)
      expect(await rested(server, await pressed(server, press))).toMatchObject({ state: 'succeeded' })
      expect(complaints(dataDir, api)).toEqual([])
    }))

  test('when the answer is booked keeps the answer, and files it once there is room', () =>
    onStage(async ({ dataDir, api, start }) => {
      const answer = held(successes.longRevisedPrompt)
      api.play(answer.behaviour)
      const server = await start()
      const id = await pressed(server, pressOf('full when it is booked'))
      await answer.arrived
      await server.ask('fillDatabase', true)
      answer.release()
      await waitFor(() => expect(server.output()).toContain(full))
      await server.ask('fillDatabase', false)
      expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(1)
      expect(complaints(dataDir, api)).toEqual([])
    }))
})

describe.concurrent('a disk that reports an error', () => {
  test.each(['spool-synced', 'original-synced'] as const)(
    'at %s is trusted no more: nothing is called a success, nothing else is sent, until a new start',
    step =>
      onStage(async ({ dataDir, api, start }) => {
        const server = await start()
        await server.ask('ambush', { step, blow: 'EIO', times: 1 })
        const id = await pressed(server, pressOf(`an error at ${step}`))
        await waitFor(async () => expect(await server.ask('unreadiness')).toBe(broken))
        const later = await pressed(server, pressOf('after the error'))
        await server.ask('look')
        expect(await server.ask('run', id)).toMatchObject({ state: step === 'spool-synced' ? 'sending' : 'received' })
        expect(await server.ask('run', later)).toMatchObject({ state: 'queued' })
        expect(api.posts).toHaveLength(1)
        await server.kill()

        const next = await start()
        expect(await next.ask('unreadiness')).toBeNull()
        for (const run of [id, later]) expect(await rested(next, run)).toMatchObject({ state: 'succeeded' })
        expect(api.posts).toHaveLength(2)
        expect(complaints(dataDir, api)).toEqual([])
      }),
  )
})

/** A small file system of its own; null where this user may not mount one. */
async function smallDisk(): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-small-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'none', folder]).status === 0
  onTestFinished(async () => {
    if (isMounted) spawnSync('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  })
  return isMounted ? folder : null
}

test('a disk that is really full stops the queue with one clear line; with room again everything goes on', async context => {
  const disk = await smallDisk()
  if (!disk) return context.skip('mounting a small disk is not allowed here')
  await onStage(async ({ dataDir, api, start }) => {
    api.playAlways(huge(1))
    const answer = held(huge(1))
    api.play(answer.behaviour)
    const server = await start(undefined, { RUNS_AT_ONCE: '1' })
    const [id, waiting] = [await pressed(server, pressOf('a full disk')), await pressed(server, pressOf('behind it'))]
    await answer.arrived
    const filler = join(disk, 'filler')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 600 * 1024))
    answer.release()
    await waitFor(async () => expect(await server.ask('unreadiness')).toBe(full))
    await server.ask('look')
    expect(await server.ask('run', waiting)).toMatchObject({ state: 'queued' })
    expect(api.posts).toHaveLength(1)

    rmSync(filler)
    for (const run of [id, waiting]) expect(await rested(server, run)).toMatchObject({ state: 'succeeded' })
    expect(await server.ask('unreadiness')).toBeNull()
    expect(api.posts).toHaveLength(2)
    expect(countOf(server.output(), full)).toBe(1)
    expect(complaints(dataDir, api)).toEqual([])
  }, disk)
})

describe.concurrent('a data folder', () => {
  test('that is not the one of its database is refused with one line', () =>
    onStage(async ({ dataDir, start }) => {
      await (await start()).kill()
      await rename(join(dataDir, 'proofsheet.json'), join(dataDir, 'elsewhere'))
      const server = await start()
      expect(await server.exit).toBe(1)
      expect(server.output().trim().split('\n')).toEqual([expect.stringMatching(/^The data folder .* is missing/)])
    }))

  test('with a damaged page in its database is refused with one line, before anything is written to it', () =>
    onStage(async ({ dataDir, start }) => {
      const first = await start()
      await first.kill('SIGTERM')
      const path = join(dataDir, 'proofsheet.db')
      const bytes = readFileSync(path)
      bytes.fill(0xa5, 4096 * 3, 4096 * 4)
      writeFileSync(path, bytes)
      const server = await start()
      expect(await server.exit).toBe(1)
      expect(server.output().trim().split('\n')).toEqual([
        expect.stringMatching(/^The database .* is damaged.*restore/),
      ])
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }))

  test('that another server uses is refused with one line, and the first goes on', () =>
    onStage(async ({ dataDir, api, start }) => {
      const first = await start()
      const second = await start()
      expect(await second.exit).toBe(1)
      expect(second.output().trim().split('\n')).toEqual([expect.stringMatching(/^Another Proofsheet uses/)])
      expect(await rested(first, await pressed(first, pressOf('still here')))).toMatchObject({ state: 'succeeded' })
      expect(complaints(dataDir, api)).toEqual([])
    }))

  test('that vanishes stops the queue, and goes on when it is back', () =>
    onStage(async ({ dataDir, api, start }) => {
      const server = await start()
      await rename(join(dataDir, 'proofsheet.json'), join(dataDir, 'elsewhere'))
      const id = await pressed(server, pressOf('a vanished folder'))
      await waitFor(async () => expect(await server.ask('unreadiness')).toMatch(/^The data folder is not there/))
      await server.ask('look')
      expect(await server.ask('run', id)).toMatchObject({ state: 'queued' })
      await rename(join(dataDir, 'elsewhere'), join(dataDir, 'proofsheet.json'))
      expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      expect(existsSync(join(dataDir, 'proofsheet.json'))).toBe(true)
      expect(complaints(dataDir, api)).toEqual([])
    }))
})
