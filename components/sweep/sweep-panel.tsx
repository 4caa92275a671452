import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'
import { valueInForm } from '@/lib/sweep/cell-form'
import { type Offer, offerOf, offersOf } from '@/lib/sweep/offers'
import { doublesOf } from '@/lib/sweep/read-plan'
import type { Axis, SweepMode } from '@/lib/sweep/schema'
import type { TemplateContent } from '@/lib/template/schema'
import { AddAxis } from './add-axis'
import { AxisEditor } from './axis-editor'
import { ModeFields } from './mode-fields'
import { PasteTable } from './paste-table'
import type { SweepEditing } from './use-sweep'

/** The fields and settings that are tried in several values, and how these come together. */
export function SweepPanel({
  sweep,
  form,
  template,
  pricedModels,
}: {
  sweep: SweepEditing
  form: UseFormReturn<RunForm>
  template: TemplateContent
  pricedModels: readonly string[]
}) {
  const { draft, problems, revision } = sweep
  const { axes, mode } = draft
  const [added, setAdded] = useState<Offer['name'] | null>(null)
  const model = useWatch({ control: form.control, name: 'model' })
  const hasModels = axes.some(({ kind, name }) => kind === 'setting' && name === 'model')
  const offers = offersOf(template, { model: hasModels ? null : model, priced: pricedModels })
  const left = offers.filter(({ kind, name }) => !axes.some(axis => axis.kind === kind && axis.name === name))
  const firstWrong = axes.findIndex((_, at) => problems[`axes.${at}`])
  const showAxes = (next: Axis[]) => sweep.change({ ...draft, axes: next })

  const add = ({ kind, name }: Offer) => {
    const now = valueInForm(form.getValues(), { kind, name })
    setAdded(name)
    showAxes([...axes, { kind, name, values: now === '' && kind === 'field' ? [] : [now] }])
  }
  const turnMode = (next: SweepMode) => {
    const left = axes.map(axis => (mode === 'zip' ? withoutGaps(axis, offerOf(offers, axis)) : axis))
    sweep.change({ ...draft, mode: next, axes: left })
  }
  return (
    <section
      aria-label="Values to try"
      tabIndex={-1}
      className="grid min-w-0 gap-4 rounded-control border border-line bg-sheet p-4"
    >
      {sweep.from && <p className="text-small text-soft">With the values of sweep {sweep.from.number}.</p>}
      {axes.map((axis, at) => (
        <AxisEditor
          key={`${axis.kind} ${axis.name} ${mode === 'zip'} ${revision}`}
          axis={axis}
          offer={offerOf(offers, axis)}
          mode={mode}
          doubles={doublesOf(axis, draft, offerOf(offers, axis))}
          problem={problems[`axes.${at}`]}
          isFirstProblem={at === firstWrong}
          complaints={sweep.complaints}
          isNew={axis.name === added}
          onValues={values => showAxes(axes.with(at, { ...axis, values }))}
          onRemove={() => showAxes(axes.toSpliced(at, 1))}
        />
      ))}
      <AddAxis offers={left} isFirst={axes.length === 0} problem={problems.axes} onAdd={add} />
      {(axes.length > 1 || mode !== 'grid') && (
        <ModeFields
          draft={draft}
          problems={problems}
          complaints={sweep.complaints}
          onMode={turnMode}
          onSample={sample => sweep.change({ ...draft, sample })}
        />
      )}
      <PasteTable draft={draft} offers={offers} onDraft={sweep.replace} />
    </section>
  )
}

/** An empty value holds a row together; among combinations it is one only where it can be chosen. */
const withoutGaps = (axis: Axis, offer: Offer | null): Axis => ({
  ...axis,
  values: axis.values.filter(value => value !== '' || offer?.choices.some(choice => choice.value === '')),
})
