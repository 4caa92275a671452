import { useState } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { linesOf } from '@/lib/template/values'

/** Words of a person's own beside the options, one per line. */
export function OtherLines({
  label,
  lines,
  onWrite,
}: {
  label: string
  lines: string[]
  onWrite: (lines: string[]) => void
}) {
  // As typed: a line that is only begun is none yet.
  const [typed, setTyped] = useState('')
  const isSame = linesOf(typed).join('\n') === lines.join('\n')
  return (
    <TextArea
      aria-label={label}
      dir="auto"
      rows={2}
      placeholder="Others, one per line"
      value={isSame ? typed : lines.join('\n')}
      onChange={event => {
        setTyped(event.target.value)
        onWrite(linesOf(event.target.value))
      }}
    />
  )
}
