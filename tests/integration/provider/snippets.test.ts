import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generationBody } from '@/lib/provider/body'
import { type SnippetLanguage, snippet } from '@/lib/provider/snippets'
import { someSettings } from '@/tests/support/provider/exchange'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

let provider: TestProvider
beforeAll(async () => {
  provider = await startTestProvider()
})
afterAll(() => provider.stop())

const run = promisify(execFile)
const programs: Record<SnippetLanguage, [string, ...string[]]> = {
  curl: ['bash', '-c'],
  typescript: [process.execPath, '--input-type=module-typescript', '-e'],
  python: ['python3', '-c'],
}

/** What a language needs on the machine; a bare Debian has neither curl nor Python. */
const needed: Record<SnippetLanguage, string> = { curl: 'curl', typescript: process.execPath, python: 'python3' }
const isMissing = async (language: SnippetLanguage): Promise<boolean> =>
  run(needed[language], ['--version']).then(
    () => false,
    () => true,
  )
const languages = ['curl', 'typescript', 'python'] as const
const missing = new Set<string>()
for (const language of languages) if (await isMissing(language)) missing.add(language)

const prompts = {
  plain: 'A beautiful sunset',
  'quotes and dollars': `It's "$10" or \`whoami\` or $(id) or \${HOME} or !! or 'x'\\''y'`,
  'lines and backslashes': 'one\ntwo\r\n\tthree \\n \\ \\" \\u0041 {{x}} <script>alert(1)</script> </JSON>\nJSON\n',
  'many scripts': '夜の街 🌃👩‍🚀 مدينة \u202Eleft\u2028line\u0000null',
}

const cases = Object.entries(prompts).map(([name, prompt]) => ({ name, prompt }))

describe.each(languages)('the %s text', language => {
  test.skipIf(missing.has(language)).each(cases)('sends exactly the request, with $name', async ({ prompt }) => {
    const body = generationBody({ ...someSettings, n: 2, quality: 'low', format: 'jpeg', compression: 80 }, prompt)
    const [program, ...flags] = programs[language]
    const text = snippet(language, { baseUrl: provider.baseUrl, body })
    await run(program, [...flags, text], { env: { ...process.env, WISGATE_API_KEY: 'key-from-environment' } })
    const post = provider.posts.at(-1)
    expect(JSON.parse(post?.raw ?? '')).toEqual(body)
    if (language !== 'python') expect(post?.raw).toBe(JSON.stringify(body))
    expect(post?.headers).toMatchObject({
      authorization: 'Bearer key-from-environment',
      'content-type': 'application/json',
    })
  })
})
