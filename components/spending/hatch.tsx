/** The texture of money that is held back: a pattern to fill with, in the colour of the text around it. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="5" fill="currentColor" />
      </pattern>
    </defs>
  )
}
