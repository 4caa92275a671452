/** On or off, at once. What it does stands in the element that `describedBy` names. */
export function Switch({
  isOn,
  label,
  describedBy,
  onChange,
}: {
  isOn: boolean
  label: string
  describedBy: string
  onChange: (isOn: boolean) => void
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => onChange(!isOn)}
      className="group grid min-h-11 place-items-center rounded-control px-1"
    >
      <span className="block w-12 rounded-full border border-control p-0.5 group-aria-checked:border-ink group-aria-checked:bg-ink">
        <span className="block size-5 rounded-full border border-transparent bg-control transition-transform group-aria-checked:translate-x-5.5 group-aria-checked:bg-paper forced-colors:border-current" />
      </span>
    </button>
  )
}
