import { describe, expect, it } from 'vitest'
import { allPages, labelsOf, pageLabels, pageOf, sheetOf } from '@/lib/sweep/layout'
import { cellsOf } from '@/lib/sweep/plan'
import type { Axis, SweepMode } from '@/lib/sweep/schema'
import { field, plan } from '@/tests/support/sweeps'

/** A sweep whose axes are labelled by their names in capitals. */
const laid = (axes: Axis[], mode: SweepMode = 'grid') => ({
  plan: { mode },
  axes: axes.map(axis => ({ ...axis, label: axis.name.toUpperCase() })),
  cells: [...cellsOf(plan(axes, { mode }))].map((coordinates, position) => ({
    position,
    coordinates,
    runId: `run ${position}`,
  })),
})

const four = [field('a', '1', '2'), field('b', 'x', 'y', 'z'), field('c', 'p', 'q'), field('d', 'm', 'n')]

describe('a grid as a table', () => {
  it('has the first axis down and the second across', () => {
    const { rowAxis, columns, rows } = sheetOf(laid(four.slice(0, 2)), [])
    expect([rowAxis?.label, columns?.label]).toEqual(['A', 'B'])
    expect(rows.map(row => row.labels)).toEqual([[{ axis: 'A', value: '1' }], [{ axis: 'A', value: '2' }]])
    expect(rows.map(row => row.cells.map(cell => cell.coordinates))).toEqual([
      [
        [0, 0],
        [0, 1],
        [0, 2],
      ],
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    ])
  })

  it('of one axis is a column', () => {
    const { columns, rows } = sheetOf(laid(four.slice(0, 1)), [])
    expect(columns).toBeNull()
    expect(rows.map(row => row.cells)).toHaveLength(2)
  })

  it('has a page for every combination of further axes, named in the address', () => {
    const sweep = laid(four)
    expect(allPages(sweep)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
    const page = pageOf(sweep, '1.0')
    expect(page).toEqual([1, 0])
    expect(pageLabels(sweep, page)).toEqual([
      { axis: 'C', value: 'q' },
      { axis: 'D', value: 'm' },
    ])
    const cells = sheetOf(sweep, page).rows.flatMap(row => row.cells)
    expect(cells).toHaveLength(6)
    expect(cells.every(({ coordinates }) => coordinates[2] === 1 && coordinates[3] === 0)).toBe(true)
  })

  it.each([null, '', 'x', '9.9', '-1.0', '0.5', '1e0'])(
    'opens the first page for the address %j where it names none',
    text => {
      const page = pageOf(laid(four), text)
      expect(page.every(place => place === 0 || place === 1)).toBe(true)
      expect(page).toHaveLength(2)
    },
  )

  it('shows every cell on exactly one page', () => {
    const sweep = laid(four)
    const shown = allPages(sweep).flatMap(page => sheetOf(sweep, page).rows.flatMap(row => row.cells))
    expect(shown.map(({ position }) => position).sort((a, b) => a - b)).toEqual(sweep.cells.map(cell => cell.position))
  })
})

describe('rows and samples as a table', () => {
  it('are one row for each cell, with all its values', () => {
    const sweep = laid([field('a', '1', '2'), field('b', 'x', 'y'), field('c', 'p', 'q')], 'zip')
    const { rowAxis, columns, rows } = sheetOf(sweep, [])
    expect([rowAxis, columns]).toEqual([null, null])
    expect(rows[1]?.labels.map(({ value }) => value)).toEqual(['2', 'y', 'q'])
    expect(allPages(sweep)).toEqual([[]])
  })
})

it('a cell has all its values as labels', () => {
  const sweep = laid(four)
  const [cell] = sweep.cells
  expect(cell && labelsOf(sweep, cell)).toEqual([
    { axis: 'A', value: '1' },
    { axis: 'B', value: 'x' },
    { axis: 'C', value: 'p' },
    { axis: 'D', value: 'm' },
  ])
})
