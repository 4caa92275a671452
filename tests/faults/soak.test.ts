import { expect, test } from 'vitest'
import { soak } from '@/tests/support/faults/soak'

const kills = 8

test(`${kills} kills under load on a provider's bad day leave nothing lost and nothing paid twice`, async () => {
  const found = await soak(kills)
  expect(found.complaints).toEqual([])
  expect(found).toMatchObject({ kills, doubleCharges: 0, hashMismatches: 0 })
  expect(found.pictures).toBeGreaterThan(0)
}, 180_000)
