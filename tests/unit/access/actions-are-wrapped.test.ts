import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const directive = /(['"])use server\1/
const wrapped = /^export const \w+ = action[(<]/
const typesOnly = /^export (type|interface) /

/** What is wrong with a source text, as sentences: an export that `action(` did not build is a door without a lock. */
function openDoors(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  if (!directive.test(code)) return []
  const rest = code.trimStart().replace(directive, '')
  const doors = code.match(/^.*\bexport\b.*$/gm) ?? []
  return [
    ...(directive.test(code.trimStart().slice(0, 12)) ? [] : ['the directive is not the first line of the file']),
    ...(directive.test(rest) ? ['a function makes itself an action inside the file'] : []),
    ...(/import \{[^}]*\baction\b[^}]*\} from '@\/lib\/action'/.test(code)
      ? []
      : ['action is not the one of lib/action']),
    ...doors.filter(line => !wrapped.test(line) && !typesOnly.test(line)).map(line => `not wrapped: ${line.trim()}`),
  ]
}

const sources = globSync('{app,components,lib}/**/*.{ts,tsx,js,jsx,mjs}')

describe('every server action', () => {
  it('is built by the wrapper', () => {
    const found = sources.flatMap(file => openDoors(readFileSync(file, 'utf8')).map(fault => `${file}: ${fault}`))
    expect(found).toEqual([])
  })

  it('is looked at: the files are found', () => {
    const files = sources.filter(file => directive.test(readFileSync(file, 'utf8')))
    expect(files).toContain('lib/access/actions.ts')
  })
})

describe('the look at server actions', () => {
  const head = "'use server'\nimport { action } from '@/lib/action'\n"

  it('passes wrapped ones, and files that have none', () => {
    expect(openDoors(`${head}export const star = action(schema, 'editor', async () => done(null))\n`)).toEqual([])
    expect(openDoors(`// the pictures\n${head}export type Star = string\n`)).toEqual([])
    expect(openDoors('export const star = async () => {}\n')).toEqual([])
    expect(openDoors("// says 'use server' only in a comment\nexport const star = 1\n")).toEqual([])
  })

  it.each([
    'export async function star() {}',
    'export const star = async () => {}',
    'export const star = actions(schema)',
    'export const star = loose, unstar = action(schema)',
    'export default async function star() {}',
    'export let star = action(schema)',
    'const star = async () => {}\nexport { star }',
    "export { star } from './star'",
    "export * from './star'",
    '  export const star = action(schema)',
    'const a = 1; export const star = async () => {}',
  ])('stops at %s', line => {
    expect(openDoors(`${head}${line}\n`)).toEqual([expect.stringContaining('not wrapped')])
  })

  it('stops at an action inside a component', () => {
    const source = "export function Star() {\n  async function star() {\n    'use server'\n  }\n}\n"
    expect(openDoors(source)).toContain('the directive is not the first line of the file')
    expect(openDoors(`${head}const star = async () => { "use server" }\n`)).toEqual([
      'a function makes itself an action inside the file',
    ])
  })

  it('stops at another wrapper of the same name', () => {
    const source = "'use server'\nconst action = run => run\nexport const star = action(async () => {})\n"
    expect(openDoors(source)).toEqual(['action is not the one of lib/action'])
  })
})
