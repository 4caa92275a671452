import { globSync, readFileSync } from 'node:fs'
import { root } from '@/tests/support/commands.mjs'
import { clientFiles } from './client-files'
import { type Figure, quantile, share } from './figures'

const sources = ['app', 'components', 'lib'].map(folder => `${folder}/**/*.{ts,tsx,mjs}`).concat('*.{ts,mjs}')

/** What the type checker lets pass, and what a component keeps or does for itself. */
const marks = {
  any: /(?:[:<,|(]|\bas)\s*any\b/g,
  useEffect: /\buseEffect\(/g,
  useState: /\buseState\b[(<]/g,
}

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm

export async function codeShape(): Promise<Figure[]> {
  const files = globSync(sources, { cwd: root })
    .filter(path => path !== 'next-env.d.ts')
    .map(path => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
  const lengths = files.map(file => lines(file.text))
  const all = lines(files.map(file => file.text).join(''))
  const client = clientFiles(files)
  const longest = files.toSorted((a, b) => lines(b.text) - lines(a.text))[0]
  const counts = Object.entries(marks).map(([name, mark]) => `${count(files, mark)} \`${name}\``)
  const how = 'TypeScript outside `tests/`'
  return [
    { what: 'Source', value: `${files.length} files, ${all} lines`, how },
    {
      what: 'Lines of a file',
      value: `median ${quantile(lengths, 0.5)}, p90 ${quantile(lengths, 0.9)}, most ${Math.max(...lengths)}`,
      how: `the longest is \`${longest?.path}\``,
    },
    {
      what: 'Lines that reach the browser',
      value: share(lines(client.map(file => file.text).join('')), all),
      how: `${client.length} files: those that begin with 'use client' and what they import`,
    },
    { what: 'Counted in the source', value: counts.join(', '), how },
  ]
}

const lines = (text: string): number => text.split('\n').length - 1

const count = (files: { text: string }[], mark: RegExp): number =>
  files.reduce((sum, { text }) => sum + (text.replace(comments, '').match(mark)?.length ?? 0), 0)
