import type { TextPiece } from '@/lib/template/words-between'

const looks = {
  // Under and through: colour alone would not tell them apart.
  added: 'bg-wash px-0.5 decoration-mark decoration-2 underline underline-offset-3',
  removed: 'px-0.5 text-soft line-through decoration-2',
}

/** A text with the words that came and went. */
export function BodyChanges({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <p dir="auto" className="max-w-[80ch] font-mono text-small leading-relaxed wrap-anywhere whitespace-pre-wrap">
      {pieces.map(({ text, kind }, position) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its position; nothing else names it.
        kind === 'same' ? text : <Changed key={position} kind={kind} text={text} />,
      )}
    </p>
  )
}

function Changed({ kind, text }: { kind: 'added' | 'removed'; text: string }) {
  return kind === 'added' ? <ins className={looks.added}>{text}</ins> : <del className={looks.removed}>{text}</del>
}
