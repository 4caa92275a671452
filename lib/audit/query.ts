import { type AuditKind, type AuditWhat, auditKinds } from './schema'

/** What of the log is looked at. `before`: the entry above the page. */
export type AuditQuery = { person: string | null; kind: AuditKind | null; before: string | null }

/** What a form sends for all people. */
export const everybody = '*'

/** What the address asks for; everything where it asks for nothing that is known. */
export function auditQueryOf(query: URLSearchParams): AuditQuery {
  const kind = query.get('kind') ?? ''
  // Nobody is a person too: what happens by itself has an empty id.
  const person = query.get('person')
  return {
    person: person === everybody ? null : person,
    kind: isKind(kind) ? kind : null,
    before: query.get('before') || null,
  }
}

/** The address of a query. */
export function auditPath({ person, kind, before }: AuditQuery, path = '/settings/log'): string {
  const query = new URLSearchParams()
  if (person !== null) query.set('person', person)
  if (kind) query.set('kind', kind)
  if (before) query.set('before', before)
  return query.size > 0 ? `${path}?${query}` : path
}

/** The words of a kind. */
export const whatsOf = (kind: AuditKind): AuditWhat[] => Object.keys(auditKinds[kind]).filter(isWhat)

const isKind = (text: string): text is AuditKind => Object.hasOwn(auditKinds, text)

const isWhat = (text: string): text is AuditWhat => Object.values(auditKinds).some(words => Object.hasOwn(words, text))
