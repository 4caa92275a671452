import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { GET } from '@/app/templates/[slug]/runs.csv/route'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { runsCsv } from '@/lib/template/exchange/runs-csv'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, reserved, sending, stranger } from '@/tests/support/runs'

/** The lines of the file, as a spreadsheet reads them. */
async function lines(slug: string, atOnce?: number): Promise<string[][]> {
  const csv = await runsCsv(owner, slug, atOnce)
  if (!csv) throw new Error('there is no such template')
  return parse(await new Response(csv).text(), { bom: true })
}

/** A run of the portrait. */
async function portraitRun(values: Record<string, string>): Promise<string> {
  const template = await publishedTemplate(owner, 'portrait')
  return reserved({ templateVersionId: template?.versionId ?? null, values })
}

/** No two images share a place. */
let lastPlace = 0

async function withPicture(runId: string, attemptId: string, position: number): Promise<string> {
  const id = newId()
  const picture = {
    id,
    run_id: runId,
    workspace_id: 'main',
    attempt_id: attemptId,
    position,
    sha256: id,
    type: 'image/png',
  }
  const row = {
    ...picture,
    width: 8,
    height: 8,
    bytes: 8,
    is_starred: 0,
    revised_prompt: null,
    created_at: 1,
    deleted_at: null,
    place: ++lastPlace,
    asked_size: '',
    pixels: 64,
    is_sample: 0,
    found_by: 0,
  }
  await database().insertInto('image').values(row).execute()
  return id
}

const header = [
  ...[
    'Run',
    'Date',
    'Version',
    'Subject',
    'Place',
    'Style',
    'Model',
    'Size',
    'Number of images',
    'Quality',
    'Background',
  ],
  ...['Format', 'Compression', 'State', 'Cost ($)', 'Estimated', 'Images'],
]

onEveryDatabase(() => {
  test('a template without runs has its columns', async () => {
    await seedStarters('main')
    expect(await lines('portrait')).toEqual([header])
  })

  test('each run is a line with its values, settings, cost and pictures', async () => {
    await seedStarters('main')
    const template = await publishedTemplate(owner, 'portrait')
    const values = { subject: 'a man, old', place: 'a "port"\nin rain' }
    const { id: run, attempt } = await sending({ templateVersionId: template?.versionId ?? null, values })
    const [one, two] = [await withPicture(run, attempt.id, 0), await withPicture(run, attempt.id, 1)]
    await database()
      .updateTable('run')
      .set({ state: 'succeeded', actual: 42_000, created_at: 0 })
      .where('id', '=', run)
      .execute()
    const [, line] = await lines('portrait')
    const number = line?.[0]
    expect(line).toEqual([
      ...[
        number,
        '1970-01-01T00:00:00.000Z',
        '1',
        'a man, old',
        'a "port"\nin rain',
        '',
        'gpt-image-2',
        '1024x1024',
        '1',
        '',
        '',
        '',
        '',
      ],
      ...['succeeded', '0.042000', 'no', `${one} ${two}`],
    ])
  })

  test('a value is no formula to a spreadsheet', async () => {
    await seedStarters('main')
    await portraitRun({ subject: '=HYPERLINK("http://evil.example")', place: '@here', style: '+1' })
    expect((await lines('portrait'))[1]).toEqual(
      expect.arrayContaining(['\'=HYPERLINK("http://evil.example")', "'@here", "'+1"]),
    )
  })

  test('it is the same however many runs are read at once, and holds no others', async () => {
    await seedStarters('main')
    for (const subject of ['one', 'two', 'three']) await portraitRun({ subject })
    await reserved({ values: { subject: 'without a template' } })
    const whole = await lines('portrait')
    expect(whole.map(line => line[3])).toEqual(['Subject', 'one', 'two', 'three'])
    expect(await lines('portrait', 1)).toEqual(whole)
    expect(await lines('portrait', 3)).toEqual(whole)
    expect(await lines('landscape')).toHaveLength(1)
  })

  test('fields of earlier versions keep their columns', async () => {
    await seedStarters('main')
    await portraitRun({ subject: 'a man', place: 'a port' })
    const template = await publishedTemplate(owner, 'portrait')
    const fields = [{ name: 'size', label: 'Size', type: 'text', required: false, default: '', options: [] }]
    const row = {
      id: newId(),
      template_id: template?.templateId ?? '',
      number: 2,
      note: '',
      created_by: '',
      created_at: 1,
      hash: 'x',
    }
    await database()
      .insertInto('template_version')
      .values({ ...row, body: '{{size}}', fields: JSON.stringify(fields), settings: '{}', locks: '[]' })
      .execute()
    const [columns, line] = await lines('portrait')
    expect(columns?.slice(3, 8)).toEqual(['Size (size)', 'Subject', 'Place', 'Style', 'Model'])
    expect(line?.slice(3, 6)).toEqual(['', 'a man', 'a port'])
  })

  test('it is nobody else’s', async () => {
    await seedStarters('main')
    expect(await runsCsv(stranger, 'portrait')).toBeNull()
    const ask = (slug: string) =>
      GET(new Request('http://127.0.0.1:3000/', { headers: { host: '127.0.0.1:3000' } }), {
        params: Promise.resolve({ slug }),
      })
    expect((await ask('nothing-here')).status).toBe(404)
    expect((await ask('portrait')).headers.get('content-disposition')).toContain('"portrait-runs.csv"')
  })
})
