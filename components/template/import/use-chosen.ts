import { useMemo, useState } from 'react'
import type { DialectId } from '@/lib/template/exchange/dialects/dialect'
import type { ReadWay } from './reader'

/** What a person decided about a reading: how it is read, what its templates are called, and which are left out. */
export function useChosen(ways: readonly ReadWay[]) {
  const [wayId, setWayId] = useState(ways[0]?.id)
  const [dialect, setDialect] = useState<DialectId | null | undefined>(undefined)
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const way = ways.find(({ id }) => id === wayId) ?? ways[0]
  const drafts = useMemo(() => way?.drafts(dialect) ?? [], [way, dialect])
  return {
    way,
    dialect,
    setDialect,
    templates: drafts.map((draft, position) => ({
      draft,
      name: names.get(position) ?? draft.name,
      isTaken: draft.problems.length === 0 && !left.has(position),
    })),
    chooseWay: (id: ReadWay['id']) => {
      setWayId(id)
      setNames(new Map())
      setLeft(new Set())
    },
    rename: (position: number, name: string) => setNames(before => new Map(before).set(position, name)),
    take: (positions: readonly number[], isTaken: boolean) =>
      setLeft(before => {
        const after = new Set(before)
        for (const position of positions) isTaken ? after.delete(position) : after.add(position)
        return after
      }),
  }
}

export type Chosen = ReturnType<typeof useChosen>
