import { encode } from 'uqr'

/** Empty modules around the code, without which cameras do not find it. */
const quietModules = 4

/**
 * A text as a QR code: dark on light in either theme, because scanners expect that.
 * @param props.label what scanning it does
 */
export function QrCode({ text, label, className = '' }: { text: string; label: string; className?: string }) {
  const { size, data } = encode(text, { border: quietModules })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`rounded-frame bg-film-text text-film ${className}`}
    >
      <path d={darkRuns(data)} fill="currentColor" />
    </svg>
  )
}

/** One rectangle for each stretch of dark modules of a row. */
const darkRuns = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      [
        ...row
          .map(isDark => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h${-run.length}z`),
    )
    .join('')
