'use client'

import { useState } from 'react'
import type { SnippetLanguage } from '@/lib/provider/snippets'
import { CopyButton } from './copy-button'
import { DetailsSection } from './details-section'

const languages = [
  { language: 'curl', name: 'curl' },
  { language: 'typescript', name: 'TypeScript' },
  { language: 'python', name: 'Python' },
] as const

/** The exact request for someone's own code, with a variable where the key belongs. */
export function CopyAs({ snippets }: { snippets: Record<SnippetLanguage, string> }) {
  const [shown, setShown] = useState<SnippetLanguage>('curl')
  return (
    <DetailsSection
      heading="The request as code"
      action={
        <div className="flex flex-wrap gap-2">
          {languages.map(({ language, name }) => (
            <CopyButton key={language} text={snippets[language]} label={`Copy as ${name}`} />
          ))}
        </div>
      }
    >
      <fieldset className="flex flex-wrap gap-x-5 text-small">
        <legend className="sr-only">Show the request as</legend>
        {languages.map(({ language, name }) => (
          <label key={language} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name="language"
              className="accent-ink"
              checked={shown === language}
              onChange={() => setShown(language)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <pre className="rounded-strip border border-line bg-sheet p-4 font-mono text-small wrap-anywhere whitespace-pre-wrap">
        {snippets[shown]}
      </pre>
    </DetailsSection>
  )
}
