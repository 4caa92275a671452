import 'server-only'

/**
 * A value that instrumentation and the routes share. Next bundles them as separate module graphs, so a module-level
 * variable would exist twice; `globalThis` exists once.
 */
export function shared<T>(name: string) {
  const key = Symbol.for(`proofsheet.${name}`)
  const slots = globalThis as { [slot: symbol]: T | undefined }
  return {
    get: (): T => {
      const value = slots[key]
      if (value === undefined) throw new Error(`${name} is used before the server has started it`)
      return value
    },
    peek: (): T | null => slots[key] ?? null,
    set: (value: T): T => {
      slots[key] = value
      return value
    },
  }
}
