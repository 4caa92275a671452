import type { VisitorTemplate } from '@/components/share/visit/filled-template'
import { decodePortable } from '@/lib/portable/decode'
import { done, type Result } from '@/lib/result'
import { parse } from '@/lib/template/parse'

/** A portable template, its body read. Everything happens in this browser: a fragment is never sent. */
export function readPortable(payload: string): Result<VisitorTemplate> {
  const decoded = decodePortable(payload)
  return decoded.ok ? done({ ...decoded.value, nodes: parse(decoded.value.body.trim()).nodes }) : decoded
}
