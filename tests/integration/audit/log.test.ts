import { expect, test } from 'vitest'
import { logCsv } from '@/lib/audit/log-csv'
import { auditPath, auditQueryOf } from '@/lib/audit/query'
import { record } from '@/lib/audit/record'
import { auditEntries, auditPeople, dropOldEntries } from '@/lib/audit/records'
import { changeBudgets, switchSpending } from '@/lib/settings/workspace'
import { database } from '@/lib/store/database'
import { archiveTemplate } from '@/lib/template/archive'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'

const ana = { workspaceId: 'main', id: 'm_ana', name: 'Ana', role: 'editor' } as const

const everything = auditQueryOf(new URLSearchParams())

const logged = async (query = '') => {
  const entries = await auditEntries(owner, auditQueryOf(new URLSearchParams(query)), 100)
  return entries.map(({ person, what, target }) => [person, what, target])
}

onEveryDatabase(() => {
  test('tells who did what to what, the newest first, and to nobody of another workspace', async () => {
    await seedStarters('main')
    const portrait = await publishedTemplate(owner, 'portrait')
    await archiveTemplate(ana, { templateId: portrait?.templateId ?? '', isArchived: true })
    await changeBudgets(owner, { day: 5_000_000, month: null })
    await switchSpending(ana, { isPaused: true })
    expect(await logged()).toEqual([
      ['Ana', 'spending-paused', null],
      ['Owner', 'budgets-changed', null],
      ['Ana', 'template-archived', 'Portrait'],
    ])
    expect(await auditEntries(stranger, everything, 100)).toEqual([])
    expect(await auditPeople(stranger)).toEqual([])
  })

  test('is narrowed by person and by kind, and goes on where a page ended', async () => {
    await switchSpending(ana, { isPaused: true })
    await switchSpending(owner, { isPaused: false })
    await record(database(), ana, 'link-made', 'For the client')
    expect(await auditPeople(owner)).toEqual([
      { id: 'm_ana', name: 'Ana' },
      { id: 'Owner', name: 'Owner' },
    ])
    expect(await logged('person=m_ana&kind=money')).toEqual([['Ana', 'spending-paused', null]])
    expect(await logged('kind=nonsense&person=*')).toHaveLength(3)
    const [newest] = await auditEntries(owner, everything, 1)
    expect(await logged(`before=${newest?.id}`)).toHaveLength(2)
    expect(auditPath(auditQueryOf(new URLSearchParams('kind=money&before=x')))).toBe(
      '/settings/log?kind=money&before=x',
    )
  })

  test('keeps what was done and its entry together: neither without the other', async () => {
    await expect(
      database()
        .transaction()
        .execute(async trx => {
          await record(trx, ana, 'link-made', 'Never made')
          throw new Error('the disk is full')
        }),
    ).rejects.toThrow('the disk is full')
    await archiveTemplate(stranger, { templateId: 'nowhere', isArchived: true })
    expect(await logged()).toEqual([])
  })

  test('comes as a file in which no cell is a formula', async () => {
    await record(database(), { ...ana, name: '=1+1' }, 'link-made', 'For, me', { to: 'template' })
    const text = await new Response(logCsv(owner, everything, 1)).text()
    expect(text).toMatch(/^When,Who,What,Of,Detail,From\r\n20[^,]+Z,'=1\+1,Made a link,"For, me",to template,\r\n$/)
  })

  test('forgets entries after 400 days', async () => {
    await record(database(), ana, 'link-made', 'Long ago')
    const inDays = (days: number) => Date.now() + days * 24 * 3_600_000
    expect(await dropOldEntries(inDays(399))).toBe(false)
    expect(await logged()).toHaveLength(1)
    expect(await dropOldEntries(inDays(401))).toBe(true)
    expect(await logged()).toEqual([])
  })
})
