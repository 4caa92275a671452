import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Statements that would change or remove versions, in Kysely and in SQL. */
const changes =
  /(updateTable|deleteFrom|mergeInto|replaceInto)\(\s*['"`]template_version\b|\b(update|delete\s+from)\s+template_version\b/i
/** An insert that changes what is there. */
const upsert = /insertInto\(\s*['"`]template_version\b(?:(?!\.execute)[\s\S])*?doUpdateSet/

const isChange = (source: string): boolean => changes.test(source) || upsert.test(source)

describe('a version, once written,', () => {
  it('is never changed or removed by anything but a migration', () => {
    const files = globSync('{app,components,lib}/**/*.{ts,tsx}').filter(
      file => !file.startsWith('lib/store/migrations/'),
    )
    expect(files).toContain('lib/template/template-rows.ts')
    expect(files.filter(file => isChange(readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each([
    "trx.updateTable('template_version').set({ note })",
    "database()\n  .deleteFrom('template_version')",
    'sql`update template_version set hash = 1`',
    'DELETE FROM template_version',
    "trx.insertInto('template_version').values(row).onConflict(one => one.column('id').doUpdateSet(row)).execute()",
  ])('would be missed if this passed: %s', source => expect(isChange(source)).toBe(true))

  it('may be inserted, and its template changed', () => {
    expect(isChange("trx.insertInto('template_version').values(row).execute()")).toBe(false)
    expect(isChange("trx.updateTable('template').set({ published_version_id: id })")).toBe(false)
  })
})
