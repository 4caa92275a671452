/** The sizes that were simulated. */
export const simulatedRows = [6, 8, 10, 15, 20, 30, 40] as const
export const simulatedPeople = [5, 8, 12, 20, 30, 60] as const

/**
 * In how many of 100 planned experiments between two arms the better one is found: `found[i][j]` with the i-th number of
 * rows and the j-th number of people, where `preference` is the true share of decided votes for it. Printed by
 * `npm run simulate`, which draws 2,000 experiments for each figure; docs/experiments.md tells how people were simulated.
 */
export const power: readonly { preference: number; found: readonly (readonly number[])[] }[] = [
  {
    preference: 0.6,
    found: [
      [3, 4, 8, 9, 11, 12],
      [7, 12, 16, 21, 24, 25],
      [8, 15, 21, 26, 30, 35],
      [10, 19, 27, 37, 42, 49],
      [12, 24, 35, 45, 52, 63],
      [18, 30, 42, 57, 67, 78],
      [20, 34, 47, 64, 74, 87],
    ],
  },
  {
    preference: 2 / 3,
    found: [
      [7, 12, 19, 23, 27, 33],
      [17, 32, 42, 50, 56, 64],
      [20, 37, 51, 61, 69, 76],
      [29, 51, 67, 79, 86, 90],
      [35, 60, 76, 89, 94, 97],
      [44, 69, 85, 95, 99, 100],
      [48, 73, 90, 98, 100, 100],
    ],
  },
  {
    preference: 0.75,
    found: [
      [22, 34, 44, 54, 59, 68],
      [43, 65, 77, 86, 90, 94],
      [49, 75, 88, 94, 97, 99],
      [64, 88, 96, 99, 100, 100],
      [73, 94, 99, 100, 100, 100],
      [83, 97, 100, 100, 100, 100],
      [87, 98, 100, 100, 100, 100],
    ],
  },
  {
    preference: 0.9,
    found: [
      [72, 87, 93, 97, 99, 99],
      [94, 100, 100, 100, 100, 100],
      [98, 100, 100, 100, 100, 100],
      [100, 100, 100, 100, 100, 100],
      [100, 100, 100, 100, 100, 100],
      [100, 100, 100, 100, 100, 100],
      [100, 100, 100, 100, 100, 100],
    ],
  },
]

export const simulatedPreferences = power.map(({ preference }) => preference)

/** How many times the rows and people of two arms further arms need, to find what 3 of 4 prefer to each of the others. */
export const growthForArms = (arms: number): number => (arms > 2 ? (arms + 1) / 2 : 1)

/** How many times the rows and people of a planned experiment a live one needs, to find the same as often. */
export const growthForLive = 1.5
