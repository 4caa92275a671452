/** A cursor as text (a change or run number): a whole number from 0; anything else stands for the beginning. */
export const cursorOf = (text: string | null): number => {
  const number = Number(text ?? 0)
  return Number.isSafeInteger(number) && number > 0 ? number : 0
}
