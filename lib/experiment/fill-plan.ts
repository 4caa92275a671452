import { runForm } from '@/lib/run/form'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import type { TemplateContent, TemplateView } from '@/lib/template/schema'
import type { ArmDraft, ExperimentDraft, RowDraft } from './draft'
import type { DraftProblems, PlannedCell } from './plan'

/** What the form of a single run would hold for an arm and a row: what the arm fills itself stands over the row. */
export function cellForm(
  template: Pick<TemplateContent, 'fields' | 'settings'>,
  arm: ArmDraft,
  row: RowDraft,
): RunForm {
  const { values } = formOf(template, {}, { ...row.values, ...arm.values })
  return { ...arm.settings, values, n: '1' }
}

/**
 * Every arm in every row as the schema of a single run reads it.
 * @returns the cells of those that can be run, and a sentence at the row, arm or setting for each that cannot
 */
export function fillPlan(
  { arms, rows }: ExperimentDraft,
  templates: ReadonlyMap<string, TemplateView>,
): { cells: PlannedCell[]; problems: DraftProblems } {
  const cells: PlannedCell[] = []
  const problems: DraftProblems = {}
  for (const [at, arm] of arms.entries()) {
    const template = templates.get(arm.templateVersionId)
    if (!template) {
      problems[`arms.${at}.templateVersionId`] = 'This template is no longer here. Choose another.'
      continue
    }
    const schema = runForm(template)
    for (const [place, row] of rows.entries()) {
      const filled = schema.safeParse(cellForm(template, arm, row))
      if (filled.success) cells.push({ row: place, arm: at, content: onePicture(filled.data) })
      else
        for (const { path, message } of filled.error.issues)
          problems[pathIn(arm, at, place, path.join('.'))] ??= message
    }
  }
  cells.sort((one, other) => one.row - other.row || one.arm - other.arm)
  return { cells, problems }
}

/** Whatever number a template locks: a pair shows one picture of each arm. */
const onePicture = (content: PlannedCell['content']): PlannedCell['content'] => ({
  ...content,
  settings: { ...content.settings, n: 1 },
})

/** Where in the draft a problem of a cell's form can be mended. */
function pathIn({ values }: ArmDraft, arm: number, row: number, path: string): string {
  const field = /^values\.(.+)$/.exec(path)?.[1]
  if (field === undefined) return path === 'values' ? `rows.${row}` : `arms.${arm}.settings.${path}`
  return Object.hasOwn(values, field) ? `arms.${arm}.values.${field}` : `rows.${row}.values.${field}`
}
