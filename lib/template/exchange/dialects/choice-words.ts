/** Characters of an option that a choice's label repeats. */
const mostShown = 24

/** What a choice without a name is called: "red or blue", "red, blue or green", "red, blue …". */
export function choiceWords(options: readonly string[]): string {
  const shown = options.slice(0, 3).map(shortened)
  if (options.length > 3) return `${shown.slice(0, 2).join(', ')} …`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

const shortened = (option: string): string => {
  const characters = [...option]
  return characters.length > mostShown ? `${characters.slice(0, mostShown - 1).join('')}…` : option
}
