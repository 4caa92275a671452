import { settingNames, settingWords } from '@/components/run/setting-words'
import { BodyChanges } from '@/components/template/versions/body-changes'
import type { ArmDifferences } from '@/lib/experiment/arm-differences'
import type { SettingChange } from '@/lib/template/changes'

/** What differs between two arms: the words marked in the text, then the settings. */
export function DifferenceList({ differences: { pieces, settings } }: { differences: ArmDifferences }) {
  if (!pieces && settings.length === 0) return <p className="text-small text-soft">Nothing yet. Change one thing.</p>
  return (
    <>
      {pieces && <BodyChanges pieces={pieces} />}
      {settings.map(change => (
        <p key={change.name} className="text-small">
          {settingNames[change.name]}: <del className="text-soft decoration-2">{words(change.name, change.from)}</del>{' '}
          <ins className="bg-wash px-0.5 decoration-mark decoration-2 underline underline-offset-3">
            {words(change.name, change.to)}
          </ins>
        </p>
      ))}
    </>
  )
}

const words = (name: SettingChange['name'], value: SettingChange['from']): string =>
  value === null ? 'not set' : settingWords(name, value)
