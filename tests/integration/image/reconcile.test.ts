import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { reconcileOriginals } from '@/lib/image/reconcile'
import { log } from '@/lib/log'
import { settleAttempt } from '@/lib/run/attempt-records'
import { folder, originalPath } from '@/lib/store/folders'
import { onEveryDatabase } from '@/tests/support/databases'
import { sending } from '@/tests/support/runs'

const [known, stray] = ['a'.repeat(64), 'b'.repeat(64)]
const later = () => Date.now() + 25 * 3_600_000

async function keepFile(sha256: string) {
  await mkdir(dirname(originalPath(sha256)), { recursive: true })
  await writeFile(originalPath(sha256), 'bytes')
}

async function imageRow(sha256: string) {
  const { run, attempt } = await sending()
  const image = { position: 0, sha256, type: 'image/png', width: 8, height: 8, bytes: 5, revised_prompt: null }
  const ending = { state: 'succeeded', charge: 'charged', failure: null, usage: null, actual: null } as const
  await settleAttempt(run, attempt, { ...ending, images: [image] })
}

onEveryDatabase(() => {
  test('a file that no row has known for a day is set aside, not deleted; a younger one stays', async () => {
    await imageRow(known)
    await Promise.all([keepFile(known), keepFile(stray)])
    await reconcileOriginals()
    expect(existsSync(originalPath(stray))).toBe(true)
    await reconcileOriginals(later())
    expect([existsSync(originalPath(known)), existsSync(originalPath(stray))]).toEqual([true, false])
    expect(existsSync(join(folder('quarantine'), stray))).toBe(true)
    await rm(folder('originals'), { recursive: true })
  })

  test('a picture whose file is gone is reported as the worst there is', async () => {
    const fatal = vi.spyOn(log, 'fatal').mockImplementation(() => {})
    await imageRow(known)
    await reconcileOriginals()
    expect(fatal).toHaveBeenCalledWith(expect.objectContaining({ missing: 1 }), 'pictures are missing')
    fatal.mockRestore()
  })
})
