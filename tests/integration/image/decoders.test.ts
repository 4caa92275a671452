import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decode, type Haste, hurry } from '@/lib/image/decoders'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofsheet-decoders-'))
  await sharp({ create: { width: 1500, height: 1500, channels: 3, background: 'teal' } })
    .png()
    .toFile(from())
})
afterEach(() => rm(folder, { recursive: true }))

const from = () => join(folder, 'original')

/** Orders in the order in which they are given; gives their names as they end. */
async function ended(orders: [string, Haste][], meanwhile = () => {}): Promise<string[]> {
  const names: string[] = []
  const all = orders.map(([name, haste]) =>
    decode(
      { kind: 'rendition', from: from(), to: join(folder, name), width: 1280, pixelLimit: 50_000_000 },
      haste,
    ).then(() => names.push(name)),
  )
  meanwhile()
  await Promise.all(all)
  return names
}

const patient = (): Haste => ({ isPatient: true })
const hasty = (): Haste => ({ isPatient: false })

test('work that nobody waits for waits for all other work, however late that comes', async () => {
  const names = await ended([
    ...[1, 2, 3].map((number): [string, Haste] => [`patient ${number}`, patient()]),
    ...[1, 2, 3, 4, 5, 6].map((number): [string, Haste] => [`hasty ${number}`, hasty()]),
  ])
  // One hasty order may still be at work when the next patient one begins, and two patient ones never are together.
  expect(names.indexOf('patient 2')).toBeGreaterThanOrEqual(6)
  expect(names.at(-1)).toBe('patient 3')
})

test('it is hurried as soon as somebody waits for it', async () => {
  const wanted = patient()
  const orders: [string, Haste][] = [
    ['patient 1', patient()],
    ['patient 2', patient()],
    ['patient 3', patient()],
    ['wanted', wanted],
  ]
  const names = await ended(orders, () => hurry(wanted))
  expect(names.indexOf('wanted')).toBeLessThan(2)
})
