import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { everything } from '@/lib/gallery/query'
import { galleryFacets, galleryImage, galleryPage } from '@/lib/gallery/records'
import { seedImages } from '@/lib/seed/seed-images'
import { originalPath } from '@/lib/store/folders'
import { lockFolder } from '@/lib/store/lock'
import { seedStarters } from '@/lib/template/starter-records'
import { childEnv } from '@/tests/support/commands.mjs'
import { onEveryDatabase } from '@/tests/support/databases'
import { wrongCounts } from '@/tests/support/facet-counts'
import { idsOf } from '@/tests/support/gallery'
import { owner } from '@/tests/support/runs'

/** The painting threads need what the tests' own loader does: TypeScript and the `@/` alias. */
const fromSource = ['--conditions=react-server', '--import', 'tsx']

onEveryDatabase(() => {
  test('seeded images are whole: files, runs, facets and words', { timeout: 120_000 }, async () => {
    await seedStarters(owner.workspaceId)
    await seedImages(20, Date.now(), () => {}, fromSource)
    // Again, into a folder that is not empty any more.
    await seedImages(5, Date.now(), () => {}, fromSource)
    const { images, total } = await galleryPage(owner, everything, undefined, { limit: 100 })
    expect([total, images.length]).toEqual([25, 25])
    for (const { id } of images) {
      const details = await galleryImage(owner, id)
      expect(details && existsSync(originalPath(details.sha256))).toBe(true)
      expect(details?.placeholder).toBeTruthy()
      expect(details?.segments.map(({ text }) => text).join('')).toBe(details?.fullPrompt)
    }
    expect((await galleryFacets(owner)).templates.length).toBeGreaterThan(1)
    expect((await idsOf({ text: images[0]?.template?.name ?? '' })).length).toBeGreaterThan(0)
    expect(await wrongCounts()).toEqual([])
  })
})

test('a folder that a server uses is left alone, and so is one without a number', { timeout: 60_000 }, () => {
  const dataDir = join(env().dataDir, 'in-use')
  const seed = (...words: string[]) =>
    spawnSync('npm', ['run', '--silent', 'seed', '--', ...words], {
      env: childEnv({ DATA_DIR: dataDir }),
      encoding: 'utf8',
    })
  const release = lockFolder(dataDir)
  const refused = seed('20')
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('A Proofsheet uses the data folder')])
  release?.()
  expect(seed('many').stderr).toContain('Say how many images')
  expect(existsSync(join(dataDir, 'proofsheet.db'))).toBe(false)
})
