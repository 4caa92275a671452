import { expect, test } from 'vitest'
import type { Principal } from '@/lib/access/principal'
import { auditQueryOf } from '@/lib/audit/query'
import { auditEntries } from '@/lib/audit/records'
import { reserveRun } from '@/lib/run/reserve'
import { keepBudgets } from '@/lib/settings/records'
import { rebuildTotals } from '@/lib/spending/ledger'
import { nearLimit } from '@/lib/spending/near-limit'
import { setPersonalBudget } from '@/lib/spending/personal-budget'
import { isOfWorkspace, spendingByPerson } from '@/lib/spending/personal-view'
import { resolveRun } from '@/lib/spending/resolve'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { content, owner, press, reserved, stranger } from '@/tests/support/runs'
import { about, unresolvedRun } from './paid-runs'

/** The most one run of tests/support/runs can cost. */
const atMost = 210_760

const ana: Principal = { workspaceId: 'main', id: 'm_ana', name: 'Ana', role: 'editor' }
const ben: Principal = { ...ana, id: 'token_ben', name: 'Ben' }

const start = (who: Principal, prompt: string) => reserveRun(who, content({ prompt: prompt.padEnd(29, '.') }), press())

const days = () =>
  database().selectFrom('personal_day').select(['person_id', 'spent', 'reserved']).orderBy('person_id').execute()

onEveryDatabase(() => {
  test('of thirty presses at once with money for two, exactly two of the person are taken; others go on', async () => {
    await keepBudgets(owner, { day: null, month: null })
    await setPersonalBudget(owner, ana.id, { day: null, month: 2 * atMost + 100 })
    const prompts = Array.from({ length: 30 }, (_, place) => `Prompt ${String(place).padStart(3, '0')}`)
    const answers = await Promise.all(prompts.map(prompt => start(ana, prompt)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(2)
    expect(answers.find(answer => !answer.ok)).toMatchObject({
      error: {
        kind: 'over-budget',
        message: expect.stringMatching(
          /but nothing of your own budget for this month of \$0\.42 is left, .* Ask for less, or ask an admin to raise it\.$/,
        ),
      },
    })
    expect(await start(ben, 'Of somebody else')).toMatchObject({ ok: true })
    expect(await days()).toEqual([
      { person_id: 'm_ana', spent: 0, reserved: 2 * atMost },
      { person_id: 'token_ben', spent: 0, reserved: atMost },
    ])
  })

  test('the budget of all still holds for everybody, and a person of another workspace has their own', async () => {
    await keepBudgets(owner, { day: atMost, month: null })
    await setPersonalBudget(owner, ana.id, { day: 10 * atMost, month: null })
    await setPersonalBudget(stranger, ana.id, { day: 0, month: null })
    expect(await start(ana, 'One')).toMatchObject({ ok: true })
    expect(await start(ana, 'Two')).toMatchObject({ error: { message: expect.stringContaining('of today’s budget') } })
  })

  test('what a run cost counts for whoever made it, whoever answers for it, also after a start', async () => {
    const run = await unresolvedRun({}, ana)
    await reserved({ prompt: 'Of the owner'.padEnd(29, '.') })
    await resolveRun(owner, run, 'charged')
    const counted = [
      { person_id: 'Owner', spent: 0, reserved: atMost },
      { person_id: 'm_ana', spent: about, reserved: 0 },
    ]
    expect((await days()).toSorted((one, other) => one.spent - other.spent)).toEqual(counted)
    await database().updateTable('personal_day').set({ spent: 7 }).execute()
    await rebuildTotals(database())
    expect((await days()).toSorted((one, other) => one.spent - other.spent)).toEqual(counted)
  })

  test('what is left is said once it is little, and everybody’s account is listed where there are several', async () => {
    expect(await spendingByPerson(owner)).toEqual([])
    await setPersonalBudget(owner, ana.id, { day: 1_000_000, month: null })
    expect(await nearLimit(ana)).toBeNull()
    for (const prompt of ['One', 'Two', 'Three', 'Four']) await start(ana, prompt)
    expect(await nearLimit(ana)).toBe('$0.16 left of your own budget of $1.00 today.')
    expect(await nearLimit(ben)).toBeNull()
    const account = { spent: 0, reserved: 4 * atMost }
    expect(await spendingByPerson(owner)).toEqual([
      { id: 'm_ana', name: 'm_ana', day: { ...account, limit: 1_000_000 }, month: { ...account, limit: null } },
    ])
    expect([await isOfWorkspace(owner, ana.id), await isOfWorkspace(stranger, ana.id)]).toEqual([true, false])
    expect(await auditEntries(owner, auditQueryOf(new URLSearchParams('kind=money')), 9)).toMatchObject([
      { what: 'personal-budget-changed', target: 'm_ana', detail: { day: 1_000_000, month: null } },
    ])
  })
})
