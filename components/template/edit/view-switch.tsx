const views = [
  { view: 'edit', word: 'Edit' },
  { view: 'preview', word: 'Preview' },
] as const

/** On a phone: the template, or what its users will see. */
export function ViewSwitch({
  view,
  onChange,
}: {
  view: 'edit' | 'preview'
  onChange: (view: 'edit' | 'preview') => void
}) {
  return (
    <fieldset
      aria-label="Show"
      className="sticky top-0 z-10 grid grid-cols-2 gap-1 border-b border-line bg-paper px-4 py-2 wide:hidden"
    >
      {views.map(({ view: each, word }) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          onClick={() => onChange(each)}
          className="min-h-11 rounded-control text-small font-medium text-soft aria-pressed:bg-sheet aria-pressed:text-ink aria-pressed:inset-ring-1 aria-pressed:inset-ring-control"
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}
