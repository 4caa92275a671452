/** A change or run number from an address: a whole number from 0; anything else stands for the beginning. */
export const wholeNumberOf = (text: string | null): number => {
  const number = Number(text ?? 0)
  return Number.isSafeInteger(number) && number > 0 ? number : 0
}
