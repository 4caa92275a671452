import { formatWords } from './differences'

/** A quality, background or format for people: "Extra high", "JPEG". Null: it is left to the provider. */
export function choiceWords(choice: string | null): string {
  if (choice === null) return 'Provider’s choice'
  return special[choice] ?? `${choice.charAt(0).toUpperCase()}${choice.slice(1)}`
}

const special: Record<string, string> = {
  xhigh: 'Extra high',
  max: 'Maximum',
  auto: 'Automatic',
  ...formatWords,
}
