/** Adds to one place of an array. */
export const add = (values: Float64Array, at: number, more: number): void => {
  values[at] = (values[at] ?? 0) + more
}

/**
 * Solves `matrix` · x = `right` by Gauss without pivoting, which is safe for a symmetric positive definite matrix.
 * @param matrix row by row; overwritten, as is `right`
 * @returns x, in the place of `right`
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const { length } = right
  for (let pivot = 0; pivot < length; pivot++) {
    for (let row = pivot + 1; row < length; row++) takeAway(matrix, right, pivot, row)
  }
  for (let row = length - 1; row >= 0; row--) {
    for (let column = row + 1; column < length; column++)
      add(right, row, -(matrix[row * length + column] ?? 0) * (right[column] ?? 0))
    right[row] = (right[row] ?? 0) / (matrix[row * length + row] ?? 1)
  }
  return right
}

/** Takes so much of the pivot's row from a row below that its first number becomes 0. */
function takeAway(matrix: Float64Array, right: Float64Array, pivot: number, row: number): void {
  const { length } = right
  const factor = (matrix[row * length + pivot] ?? 0) / (matrix[pivot * length + pivot] ?? 1)
  for (let column = pivot; column < length; column++)
    add(matrix, row * length + column, -factor * (matrix[pivot * length + column] ?? 0))
  add(right, row, -factor * (right[pivot] ?? 0))
}
