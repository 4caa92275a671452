/** A place on a picture, px from its upper left corner. */
export type Rect = { x: number; y: number; width: number; height: number }

/** Text on as many lines as fit into its place. Sizes are px. */
export type DrawnText = Rect & { text: string; size: number; font: 'regular' | 'bold' | 'mono'; color: string }

/** A picture in its place: whole within it unless `fills` says that it is cut to its shape. */
export type DrawnPicture = Rect & { path: string; fills?: boolean }

/** A picture to be put together: grounds first, then pictures, then words. */
export type Drawing = {
  width: number
  height: number
  ground: string
  boxes: (Rect & { color: string })[]
  pictures: DrawnPicture[]
  texts: DrawnText[]
}

/** What a process of its own is asked to draw. */
export type DrawingOrder = {
  to: string
  drawing: Drawing
  fonts: Record<DrawnText['font'], string>
  pixelLimit: number
}
