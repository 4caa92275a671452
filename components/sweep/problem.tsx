import { takeFocus } from '@/components/run/focus'

/** What is wrong with the values. The first of a press takes the focus: it may be far above the button. */
export function Problem({ id, text, isFirst }: { id?: string; text: string; isFirst: boolean }) {
  return (
    <p
      id={id}
      role="alert"
      tabIndex={-1}
      ref={isFirst ? takeFocus : undefined}
      className="scroll-my-24 border-l-3 border-mark pl-2 text-small"
    >
      {text}
    </p>
  )
}
