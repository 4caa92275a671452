import type { GenerationBody } from './body'

export type SnippetLanguage = 'curl' | 'typescript' | 'python'
type SnippetRequest = { baseUrl: string; body: GenerationBody }

/** The exact request as text to paste. The key is read from `WISGATE_API_KEY` and never part of the text. */
export const snippet = (language: SnippetLanguage, request: SnippetRequest): string => writers[language](request)

const address = (baseUrl: string): string => `${baseUrl.replace(/\/+$/, '')}/images/generations`

// One single-quoted word: a heredoc would be history-expanded by some interactive shells and ends in a line break.
const shellWord = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const curl = ({ baseUrl, body }: SnippetRequest): string => `curl -sS ${shellWord(address(baseUrl))} \\
  -H "Authorization: Bearer $WISGATE_API_KEY" \\
  -H 'Content-Type: application/json' \\
  --data-raw ${shellWord(JSON.stringify(body))}
`

const typescript = ({
  baseUrl,
  body,
}: SnippetRequest): string => `const response = await fetch(${JSON.stringify(address(baseUrl))}, {
  method: 'POST',
  headers: {
    Authorization: \`Bearer \${process.env.WISGATE_API_KEY}\`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify(${indented(body, 2)}),
})
console.log(await response.json())
`

// A JSON object of strings and numbers is a Python literal too. Some gateways block urllib's own User-Agent.
const python = ({ baseUrl, body }: SnippetRequest): string => `import json
import os
import urllib.request

body = ${indented(body, 4)}
request = urllib.request.Request(
    ${JSON.stringify(address(baseUrl))},
    data=json.dumps(body).encode(),
    headers={
        "Authorization": "Bearer " + os.environ["WISGATE_API_KEY"],
        "Content-Type": "application/json",
        "User-Agent": "proofsheet",
    },
)
with urllib.request.urlopen(request, timeout=600) as response:
    print(json.load(response))
`

const indented = (body: GenerationBody, spaces: 2 | 4): string =>
  JSON.stringify(body, null, spaces).replaceAll('\n', spaces === 2 ? '\n  ' : '\n')

const writers: Record<SnippetLanguage, (request: SnippetRequest) => string> = { curl, typescript, python }
