import { DetailsSection } from '@/components/run/details-section'
import { Button } from '@/components/ui/button'
import type { ArmDraft } from '@/lib/experiment/draft'
import { mostArms } from '@/lib/experiment/limits'
import type { TemplateChoice } from '@/lib/template/schema'
import { ArmEditor } from './arm-editor'
import type { DraftSection } from './draft-section'
import type { ArmTemplates } from './use-arm-templates'

/** What is compared: two to six arms, each best a copy of another with one thing changed. */
export function ArmsSection({
  draft,
  templates,
  choices,
  problems,
  onChange,
}: DraftSection & { templates: ArmTemplates; choices: readonly TemplateChoice[] }) {
  const { arms } = draft
  const put = (at: number, ...next: ArmDraft[]) => onChange({ arms: arms.toSpliced(at, 1, ...next) })
  const last = arms.at(-1)
  return (
    <DetailsSection heading="Arms">
      <p className="max-w-[62ch] text-small text-soft">
        Let them differ in one thing. Then the verdict says what people preferred, and not only which.
      </p>
      {problems[''] && <Sentence text={problems['']} />}
      <ol className="grid gap-x-10 gap-y-9 wide:grid-cols-2">
        {arms.map((arm, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an arm is its place until it is frozen; nothing else names it.
          <li key={position} className="min-w-0">
            <ArmEditor
              arm={arm}
              position={position}
              first={position === 0 ? null : (arms[0] ?? null)}
              templates={templates}
              choices={choices}
              problems={problems}
              onChange={next => put(position, next)}
              onDuplicate={
                arms.length < mostArms ? () => put(position, arm, { ...structuredClone(arm), name: '' }) : null
              }
              onRemove={arms.length > 2 ? () => put(position) : null}
            />
          </li>
        ))}
      </ol>
      {last && arms.length < mostArms && (
        <Button
          onClick={() => onChange({ arms: [...arms, { ...structuredClone(last), name: '' }] })}
          className="justify-self-start"
        >
          Add an arm
        </Button>
      )}
      {arms.length > 2 && draft.mode === 'live' && (
        <p className="text-small text-soft">With three arms or more, results are always hidden until the target.</p>
      )}
    </DetailsSection>
  )
}

const Sentence = ({ text }: { text: string }) => (
  <p role="alert" className="border-l-3 border-mark pl-2 text-small">
    {text}
  </p>
)
