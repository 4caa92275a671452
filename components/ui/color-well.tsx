/**
 * A well that shows a colour and opens the browser's way to choose one.
 * @param props.code the colour as `#rgb` or `#rrggbb`; anything else is no colour that can be shown
 */
export function ColorWell({
  label,
  code,
  onChoose,
}: {
  label: string
  code: string
  onChoose: (code: string) => void
}) {
  const color = longCode(code)
  return (
    <span className="relative grid w-14 shrink-0 rounded-control border border-control bg-sheet p-1.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span
        aria-hidden
        className="rounded-strip border border-line forced-color-adjust-none"
        style={{
          background: color ?? 'linear-gradient(to top right, transparent 48%, currentColor 48% 52%, transparent 52%)',
        }}
      />
      <input
        type="color"
        aria-label={label}
        value={color ?? '#808080'}
        onChange={event => onChoose(event.target.value)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </span>
  )
}

function longCode(code: string): string | null {
  const [, digits] = /^#((?:[\da-f]{3}){1,2})$/i.exec(code.trim()) ?? []
  if (!digits) return null
  return `#${digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits}`.toLowerCase()
}
