/** A size for people: "1024 × 1024". */
export const pixels = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`

/** An asked size for people: "1024 × 1024", or "auto". */
export const askedPixels = (size: string): string => size.replace('x', ' × ')
