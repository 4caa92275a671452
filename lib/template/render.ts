import { fillIn, type Rendered, type RenderedField } from './fill-in'
import { parse } from './parse'
import type { Values } from './schema'

export type { Rendered, RenderedField } from './fill-in'

/** Reads a body and fills it in. A body with problems is rendered all the same: what could not be read is text. */
export const render = (body: string, fields: readonly RenderedField[], values: Values): Rendered =>
  fillIn(parse(body).nodes, fields, values)
