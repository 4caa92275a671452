import { countOf } from '@/lib/sweep/words'
import type { TemplateView } from '@/lib/template/schema'
import { armLetter, armName, type ExperimentDraft, type RowDraft } from './draft'
import { fillPlan } from './fill-plan'
import { fewestArms } from './limits'
import type { DraftProblems, ExperimentPlan } from './plan'
import { readNumbers } from './read-numbers'

export type DraftReading = { ok: true; plan: ExperimentPlan } | { ok: false; problems: DraftProblems }

/**
 * A draft as it would be started, or a sentence for everything that keeps it from that, by form path.
 * @param templates the versions of its arms by their ids, as far as the workspace has them
 * @param mostImages of one experiment
 */
export function readDraft(
  draft: ExperimentDraft,
  templates: ReadonlyMap<string, TemplateView>,
  mostImages: number,
): DraftReading {
  const { numbers, problems: ofNumbers } = readNumbers(draft)
  const filling = fillPlan(draft, templates)
  const images = draft.arms.length * draft.rows.length * numbers.pairsPerRow
  const problems = {
    ...ofNumbers,
    ...problemsOfDesign(draft),
    ...problemsOfArms(draft),
    ...filling.problems,
    ...(images > mostImages && { rows: `This would make ${countOf(images, 'image')}; ${mostImages} is the most.` }),
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { mode, showsVerdict } = draft
  const arms = draft.arms.map((arm, at) => ({
    name: armName(arm.name, at),
    templateVersionId: arm.templateVersionId,
    values: arm.values,
  }))
  const rows = draft.rows.map((row, at) => ({ name: rowName(row, at), values: row.values }))
  const design = { question: draft.question.trim(), mode, showsVerdict, ...numbers }
  return { ok: true, plan: { design, arms, rows, cells: filling.cells } }
}

function problemsOfDesign({ question, mode, arms, rows }: ExperimentDraft): DraftProblems {
  return {
    ...(question.trim() === '' && { question: 'Write the question that people answer.' }),
    ...(mode === 'live' && arms.length > 2 && { mode: 'Three arms or more can only be judged at the end.' }),
    ...(arms.length < fewestArms && { arms: 'Add another arm: there is nothing to compare yet.' }),
    ...(rows.length === 0 && { rows: 'Add a row: a subject that every arm shows.' }),
  }
}

/** Arms that cannot be told apart, by name or by what they ask for. */
function problemsOfArms({ arms }: ExperimentDraft): DraftProblems {
  const problems: DraftProblems = {}
  const names = arms.map((arm, at) => armName(arm.name, at))
  const asked = arms.map(({ templateVersionId, values, settings }) =>
    JSON.stringify([templateVersionId, sorted(values), sorted(settings)]),
  )
  for (const at of arms.keys()) {
    const alike = asked.indexOf(asked[at] ?? '')
    if (alike < at) problems[`arms.${at}`] = `This asks for the same as ${armLetter(alike)}. Change one thing.`
    if (names.indexOf(names[at] ?? '') < at) problems[`arms.${at}.name`] = 'Another arm has this name.'
  }
  return problems
}

const sorted = (things: Record<string, string>) => Object.entries(things).sort()

/** A row's own name, else what fills it, else its number. */
function rowName({ name, values }: RowDraft, at: number): string {
  const filled = Object.values(values).find(value => value.trim() !== '')
  return name.trim() || filled?.trim().slice(0, 60) || `Row ${at + 1}`
}
