import { Notice } from '@/components/ui/notice'
import type { Failure } from '@/lib/result'

/** Why a file was not read, with the place of everything that is wrong in it. */
export function FileProblems({ error: { message, fields = {} } }: { error: Failure }) {
  const problems = Object.entries(fields).filter(([, sentence]) => sentence !== message)
  return (
    <Notice urgent role="alert" title={message}>
      {problems.length > 0 && (
        <ul className="grid gap-1">
          {problems.map(([path, sentence]) => (
            <li key={path} className="wrap-anywhere">
              {path && <code className="font-mono text-ink">{path}</code>} {sentence}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
