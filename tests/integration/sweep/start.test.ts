import { expect, test } from 'vitest'
import { installEndpoint } from '@/lib/provider/endpoint'
import { playgroundStart } from '@/lib/run/playground'
import { database } from '@/lib/store/database'
import { fingerprint } from '@/lib/sweep/fingerprint'
import { onEveryDatabase } from '@/tests/support/databases'
import { picturedRun } from '@/tests/support/pictured-run'
import { owner, provider, stranger } from '@/tests/support/runs'
import { heroVersion, started } from '@/tests/support/started-sweeps'
import { draft, field, threeByFour } from '@/tests/support/sweeps'

const opened = (query: string, who = owner) => playgroundStart(who, new URLSearchParams(query))

onEveryDatabase(() => {
  test('a sweep opens with its template, form and values, and knows what a changed one takes over', async () => {
    const sweep = await started()
    const [failed] = sweep.runs
    await database()
      .updateTable('run')
      .set({ state: 'failed', reserved: 0 })
      .where('id', '=', failed?.id ?? '')
      .execute()
    const start = await opened(`sweep=${sweep.id}`)
    expect(start).toMatchObject({
      template: { slug: 'product-hero-shot' },
      form: { n: '1', values: { subject: 'a cup', style: 'plain daylight' } },
      draftKey: `draft:sweep:${sweep.id}`,
      variation: null,
      sweep: { from: { id: sweep.id, number: 1 }, draft: { mode: 'grid', axes: threeByFour } },
    })
    expect(start.sweep?.there).toEqual(sweep.runs.slice(1).map(fingerprint))
  })

  test('what another provider made is not taken over', async () => {
    const sweep = await started()
    installEndpoint({ id: 'sample', baseUrl: 'http://127.0.0.1:9/v1', key: null })
    try {
      expect((await opened(`sweep=${sweep.id}`)).sweep?.there).toEqual([])
    } finally {
      installEndpoint({ id: provider, baseUrl: provider, key: 'key' })
    }
  })

  test('a sweep of a varied image goes on varying it', async () => {
    await heroVersion()
    const { imageId } = await picturedRun()
    const sweep = await started({ parentImageId: imageId })
    expect(sweep.runs[0]?.parent?.imageId).toBe(imageId)
    const start = await opened(`sweep=${sweep.id}`)
    expect(start.variation?.imageId).toBe(imageId)
    expect(start.sweep?.there).toHaveLength(12)
  })

  test('another workspace’s sweep opens nothing of it', async () => {
    const sweep = await started()
    await heroVersion()
    await expect(opened(`sweep=${sweep.id}`, stranger)).rejects.toThrow(/starter templates are missing/)
    expect((await opened('sweep=nowhere')).sweep).toBeNull()
  })

  test('a link may try a field or a setting, with its choices to begin with', async () => {
    await heroVersion()
    const style = await opened('template=product-hero-shot&try=style')
    expect(style.sweep?.draft.axes).toMatchObject([{ kind: 'field', name: 'style' }])
    expect(style.sweep?.draft.axes[0]?.values).toHaveLength(6)
    const quality = await opened('template=product-hero-shot&try=quality')
    expect(quality.sweep?.draft).toEqual(
      draft([{ kind: 'setting', name: 'quality', values: ['low', 'medium', 'high'] }], {
        sample: { count: '12', seed: 1 },
      }),
    )
    const subject = await opened('template=product-hero-shot&try=subject&subject=a+vase')
    expect(subject.sweep?.draft.axes).toEqual([field('subject', 'a vase')])
    expect((await opened('template=product-hero-shot&try=nothing')).sweep).toBeNull()
    expect((await opened('template=product-hero-shot')).sweep).toBeNull()
  })
})
