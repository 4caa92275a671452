import { memo, useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { parse } from '@/lib/template/parse'
import { useEdited } from './edited'
import { type MarkedPiece, markedBlocks } from './marked-blocks'
import type { TemplateFormHandle } from './template-form-handle'

// Nothing here may take room in the line: the letters above would no longer stand on their marks.
const grounds = {
  field: 'border-b-2 border-mark bg-wash',
  section: 'border-b-2 border-dotted border-mark bg-wash',
  comment: 'bg-line',
}
const wrong = 'bg-wash underline decoration-mark decoration-wavy decoration-2 underline-offset-3'

/** The list under the text names no more; a body that is no template at all has thousands. */
const mostMarked = 50

/**
 * What lies beneath the letters: the same text, unseen, with its fields, sections and errors marked. Nobody is told of
 * it: what is wrong stands in words under the text.
 */
export function BodyMarks({ form, className }: TemplateFormHandle & { className: string }) {
  const body = useDeferredValue(useWatch({ control: form.control, name: 'body' }))
  const { reading, bodyProblems } = useEdited()
  const isKnown = reading.content.body === body
  const blocks = useMemo(() => {
    const { nodes, problems } = parse(body)
    return markedBlocks(body, nodes, (isKnown ? bodyProblems : problems).slice(0, mostMarked))
  }, [body, isKnown, bodyProblems])
  // A line's direction is its own, as in the text area above; a line without letters has that of the whole text.
  return (
    <div
      aria-hidden
      dir="auto"
      className={`pointer-events-none text-transparent forced-color-adjust-none ${className}`}
    >
      {blocks.map(({ firstLine, pieces }) => (
        <Block key={firstLine} pieces={pieces} />
      ))}
    </div>
  )
}

const Block = memo(
  ({ pieces }: { pieces: readonly MarkedPiece[] }) => (
    <div className="[unicode-bidi:plaintext]">
      {pieces.map((piece, place) =>
        piece.mark || piece.isWrong ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place; nothing else names it.
          <span key={place} className={styleOf(piece)}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
      {/* An empty last line has a height only with something in it. */}
      {'\u200b'}
    </div>
  ),
  (before, now) =>
    before.pieces.length === now.pieces.length &&
    before.pieces.every((piece, place) => isAlike(piece, now.pieces[place])),
)

const isAlike = (one: MarkedPiece, other: MarkedPiece | undefined): boolean =>
  one.text === other?.text && one.mark === other.mark && one.isWrong === other.isWrong

const styleOf = ({ mark, isWrong }: MarkedPiece): string | undefined => {
  if (isWrong) return wrong
  return mark ? grounds[mark] : undefined
}
