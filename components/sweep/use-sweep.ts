import { useEffect, useState } from 'react'
import { tabShelf } from '@/components/run/shelf'
import { emptyDraft } from '@/lib/sweep/draft'
import type { SweepProblems } from '@/lib/sweep/read-plan'
import { axisSettings, type SweepDraft } from '@/lib/sweep/schema'
import type { SweepStart } from '@/lib/sweep/view'
import type { SettingName, Values } from '@/lib/template/schema'
import { type KeptSweep, keepSweep, keptSweep } from './sweep-shelf'

/** Several values as the editor holds them. */
export type SweepEditing = KeptSweep & {
  from: SweepStart['from']
  there: SweepStart['there']
  /** Sentences by axis, of the last press. */
  problems: SweepProblems
  /** How often something was wrong. */
  complaints: number
  /** Grows when the draft came from elsewhere than the panel's own inputs. */
  revision: number
  turn: (isOn: boolean) => void
  change: (draft: SweepDraft) => void
  /** As `change`, for what no input has typed. */
  replace: (draft: SweepDraft) => void
  /** @returns whether any of the sentences belongs to the panel */
  complain: (problems: SweepProblems) => boolean
}

const nothingWrong: SweepProblems = {}

/**
 * The values of *Try several values*, kept with the tab like the rest of the form.
 * @param start what the address asks for; null: off
 */
export function useSweep(start: SweepStart | null, draftKey: string): SweepEditing {
  const beginning = JSON.stringify(start?.draft ?? null)
  const [sweep, setSweep] = useState<KeptSweep>({ isOn: start !== null, draft: start?.draft ?? emptyDraft })
  const [revision, setRevision] = useState(0)
  const [problems, setProblems] = useState(nothingWrong)
  const [complaints, setComplaints] = useState(0)

  // The tab's storage does not exist on the server, so the first render cannot show what was kept.
  useEffect(() => {
    const before = keptSweep(tabShelf(), draftKey, beginning)
    if (!before) return
    setSweep(before)
    setRevision(now => now + 1)
  }, [draftKey, beginning])

  const show = (next: KeptSweep) => {
    setSweep(next)
    setProblems(nothingWrong)
    keepSweep(tabShelf(), draftKey, beginning, next)
  }
  const change = (draft: SweepDraft) => show({ ...sweep, draft })
  return {
    ...sweep,
    from: start?.from ?? null,
    there: start?.there ?? [],
    problems,
    complaints,
    revision,
    turn: isOn => show({ ...sweep, isOn }),
    change,
    replace: draft => {
      change(draft)
      setRevision(revision + 1)
    },
    complain: all => {
      const ours = Object.fromEntries(Object.entries(all).filter(([path]) => isPanelPath(path)))
      setProblems(ours)
      setComplaints(before => before + 1)
      return Object.keys(ours).length > 0
    },
  }
}

const isPanelPath = (path: string): boolean => /^(axes(\.\d+)?|mode|sample)$/.test(path)

/** Whether a field is tried in several values, so that the form's own does not count. */
export const isTried = ({ isOn, draft }: KeptSweep, name: string): boolean =>
  isOn && draft.axes.some(axis => axis.kind === 'field' && axis.name === name)

/** The settings that are tried in several values. */
export const triedSettings = ({ isOn, draft }: KeptSweep): SettingName[] =>
  isOn ? axisSettings.filter(name => draft.axes.some(axis => axis.kind === 'setting' && axis.name === name)) : []

/** The first value of every field that is tried: what the live prompt shows. Null while none is. */
export function firstValues({ isOn, draft }: KeptSweep): Values | null {
  const fields = draft.axes.filter(({ kind, values }) => kind === 'field' && values.length > 0)
  return isOn && fields.length > 0
    ? Object.fromEntries(fields.map(({ name, values }) => [name, values[0] ?? '']))
    : null
}
