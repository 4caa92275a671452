import { describe, expect, it } from 'vitest'
import type { ImageType } from '@/lib/image/schema'
import { contactSheetDrawing, type DrawnCell, type DrawnTable } from '@/lib/sweep/contact-sheet-layout'
import { fileNames } from '@/lib/sweep/file-names'
import { manifestOf } from '@/lib/sweep/manifest'
import type { PicturedCell } from '@/lib/sweep/pictures'
import { cellsOf } from '@/lib/sweep/plan'
import type { Axis } from '@/lib/sweep/schema'
import type { SweepView } from '@/lib/sweep/view'
import { field, plan } from '@/tests/support/sweeps'
import { aRun } from '@/tests/unit/run/live-fakes'

function pictured(axes: Axis[], type: ImageType = 'image/png', n = 2): { sweep: SweepView; cells: PicturedCell[] } {
  const cells = [...cellsOf(plan(axes))].map((coordinates, position): PicturedCell => {
    const run = aRun({ number: position + 1, prompt: `Prompt ${position}` })
    const images = Array.from({ length: n }, (_, at) => ({
      id: `image ${position} ${at}`,
      runId: run.id,
      sha256: 'hash',
      type,
      width: 1024,
      height: 768,
      bytes: 10,
    }))
    return { cell: { position, coordinates, runId: run.id }, run, images }
  })
  const sweep: SweepView = {
    id: 'sweep',
    number: 1,
    createdAt: 0,
    madeBy: null,
    template: { id: 'portrait', slug: 'portrait', name: 'Portrait', version: 1 },
    plan: plan(axes),
    axes: axes.map(axis => ({ ...axis, label: axis.name })),
    cells: cells.map(({ cell }) => cell),
    runs: cells.map(({ run }) => run),
    madeFrom: null,
  }
  return { sweep, cells }
}

const names = (axes: Axis[], type?: ImageType) => {
  const { sweep, cells } = pictured(axes, type)
  return fileNames(sweep, cells).flat()
}

describe('file names', () => {
  it('are row, column and number', () => {
    expect(names([field('style', 'Window light', 'Ink'), field('subject', 'a teapot')])).toEqual([
      'window-light-a-teapot-1.png',
      'window-light-a-teapot-2.png',
      'ink-a-teapot-1.png',
      'ink-a-teapot-2.png',
    ])
  })

  it('end as their bytes do', () => {
    expect(names([field('style', 'Ink')], 'image/jpeg')).toEqual(['ink-1.jpg', 'ink-2.jpg'])
  })

  it.each([
    ['signs, slashes and dots', ['a/b\\c:*?"<>|', '../../etc/passwd', 'CON', 'nul.', ' . ', 'x'.repeat(500)]],
    ['values that differ in signs only', ['Ink!', 'ink?', 'INK', 'ink - ', '🎨', '🖌', '', ' ']],
    ['other scripts', ['赤い提灯', 'مصباح', 'été', 'e\u0301te\u0301', 'ЁЛКА']],
  ])('of %s are legal on Windows and unique', (_, values) => {
    const made = names([field('style', ...values), field('subject', 'a', 'b')])
    expect(new Set(made.map(name => name.normalize('NFC').toLowerCase())).size).toBe(made.length)
    for (const name of made) {
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*-\d+\.png$/u)
      expect(name.length).toBeLessThan(160)
    }
  })
})

describe('the manifest', () => {
  it('has a line for each image, and one for each cell without', () => {
    const { sweep, cells } = pictured([field('style', 'Ink', 'a, "b"')], 'image/png', 1)
    const [first, second] = cells
    if (!first || !second) throw new Error('there are two cells')
    const failure = {
      title: 'The provider refused this.',
      advice: '',
      field: null,
      charge: 'none' as const,
      detail: '',
    }
    const given = [first, { ...second, images: [], run: { ...second.run, failure } }]
    expect(manifestOf(sweep, given, fileNames(sweep, given)).split('\r\n')).toEqual([
      '\ufeffFile,style,Run,Image,Size,Model,Prompt,What happened',
      'ink-1.png,Ink,1,1,1024x768,gpt-image-2,Prompt 0,',
      ',"a, ""b""",2,,,gpt-image-2,Prompt 1,The provider refused this.',
      '',
    ])
  })
})

describe('a contact sheet', () => {
  const cell = (number: number, shape = { width: 1, height: 1 }, n = 1): DrawnCell => ({
    number,
    shape,
    paths: Array.from({ length: n }, () => 'path'),
    blanks: 0,
    note: null,
  })
  const table = (rows: number, columns: number | null, n = 1): DrawnTable => ({
    title: null,
    rowAxis: 'Style',
    columns:
      columns === null ? null : { axis: 'Subject', values: Array.from({ length: columns }, (_, at) => `column ${at}`) },
    rows: Array.from({ length: rows }, (_, row) => ({
      label: `row ${row}`,
      cells: Array.from({ length: columns ?? 1 }, (_, at) => cell(at, undefined, n)),
    })),
  })

  it.each([
    [3, 4, 2],
    [1, 1, 1],
    [10, 20, 1],
    [200, 1, 1],
    [1, 200, 1],
    [200, null, 1],
    [20, null, 10],
    [50, 40, 1],
  ])('of %s by %s cells with %s images stays within its pixels, nothing beyond its edges', (rows, columns, n) => {
    const drawing = contactSheetDrawing('Sweep 1', '', [table(rows, columns, n)])
    if (!drawing) throw new Error('too large')
    expect(drawing.width * drawing.height).toBeLessThanOrEqual(24_000_000)
    expect(drawing.pictures).toHaveLength(rows * (columns ?? 1) * n)
    for (const { x, y, width, height } of [...drawing.boxes, ...drawing.pictures]) {
      for (const length of [x, y, width, height]) expect(Number.isInteger(length)).toBe(true)
      expect(x + width).toBeLessThanOrEqual(drawing.width)
      expect(y + height).toBeLessThanOrEqual(drawing.height)
    }
  })

  it('keeps pictures apart from each other', () => {
    const wide = {
      ...table(2, 2),
      rows: [
        { label: 'a', cells: [cell(1, { width: 3, height: 1 }), cell(2)] },
        { label: 'b', cells: [cell(3), cell(4, { width: 1, height: 3 })] },
      ],
    }
    const { pictures = [] } = contactSheetDrawing('Sweep 1', '', [wide]) ?? {}
    for (const one of pictures)
      for (const other of pictures)
        if (one !== other)
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true)
  })

  it('is refused where even small frames would be too many', () => {
    expect(contactSheetDrawing('Sweep 1', '', [table(200, 50)])).toBeNull()
  })

  it('says in an empty frame why it is empty', () => {
    const failed = { ...cell(1), paths: [], blanks: 2, note: 'The provider refused this.' }
    const drawing = contactSheetDrawing('Sweep 1', '', [{ ...table(1, null), rows: [{ label: 'a', cells: [failed] }] }])
    expect(drawing?.texts.filter(({ text }) => text === failed.note)).toHaveLength(1)
    expect(drawing?.pictures).toEqual([])
  })
})
