/** Milliseconds in words, whole seconds: "14 s", "2 min 5 s". */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const rest = `${seconds % 60} s`
  return seconds < 60 ? rest : `${Math.floor(seconds / 60)} min ${rest}`
}
