import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataFolderProblem } from '@/lib/store/data-folder'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'proofsheet-folder-'))
})
afterEach(() => rm(place, { recursive: true }))

test('a folder that is missing is made, with those above it, and left empty', async () => {
  const folder = join(place, 'one', 'two')
  expect(dataFolderProblem(folder)).toBeNull()
  expect(await readdir(folder)).toEqual([])
})

test('a file in its place is refused in a sentence', async () => {
  const file = join(place, 'file')
  await writeFile(file, '')
  expect(dataFolderProblem(file)).toBe(
    `The data folder ${file} is not a folder. Mend that, or set DATA_DIR to another folder.`,
  )
  expect(dataFolderProblem(join(file, 'below'))).toContain('is not a folder')
})

test('where no folder can be made the refusal comes at once', () => {
  expect(dataFolderProblem('/proc/proofsheet')).toMatch(/^The data folder \/proc\/proofsheet cannot be used/)
})
