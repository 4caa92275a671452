import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { database } from '@/lib/store/database'
import { folder } from '@/lib/store/folders'
import { folderMismatch, isFolderThere } from '@/lib/store/marker'
import { onEveryDatabase } from '@/tests/support/databases'

const marker = () => join(env().dataDir, 'proofsheet.json')

onEveryDatabase(() => {
  test('a folder and its database belong together from the first start on', async () => {
    expect(await folderMismatch(database())).toBeNull()
    expect(await folderMismatch(database())).toBeNull()
    expect(JSON.parse(await readFile(marker(), 'utf8'))).toHaveProperty('folder')
  })

  test('an empty mount point in the folder’s place is noticed, at the start and while running', async () => {
    await folderMismatch(database())
    await rm(marker())
    expect(await isFolderThere()).toBe(false)
    expect(await folderMismatch(database())).toMatch(/is not the one that this database belongs to .* is missing/)
  })

  test('the folder of another database is refused', async () => {
    await folderMismatch(database())
    await writeFile(marker(), '{"folder":"another"}\n')
    expect(await folderMismatch(database())).toMatch(/is not the one that this database belongs to\. Mount/)
  })

  test('pictures that a new database does not know are not begun anew with', async () => {
    await mkdir(join(folder('originals'), 'aa'), { recursive: true })
    expect(await folderMismatch(database())).toMatch(/holds pictures that its database does not know/)
    await rm(folder('originals'), { recursive: true })
  })

  test('a start that died before the row was written is gone on with', async () => {
    await rm(marker(), { force: true })
    await writeFile(marker(), '{"folder":"begun"}\n')
    expect(await folderMismatch(database())).toBeNull()
    expect(await folderMismatch(database())).toBeNull()
  })
})
