import { passFocus } from '@/components/run/focus'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { publishVersion } from '@/lib/template/actions'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import { arriveFromSaving } from './arrival'
import { useEdited } from './edited'
import { momentWords } from './moment-words'
import type { TemplateEditing } from './use-template-editing'

/** Where what is typed stands beside what is saved, and the next thing one would do about it. */
export function SaveStatus({ editing, opened }: { editing: TemplateEditing; opened: OpenedTemplate | null }) {
  const { base, draft, saving, discard, bringBack } = editing
  const { words } = useEdited()
  const isChanged = words !== base.words
  if (saving.isSaving) return <Line>Saving…</Line>
  if (isChanged) {
    return (
      <Line>
        {draft.since === null ? 'Not saved yet.' : `Unsaved changes from ${momentWords(draft.since)}.`}
        {!draft.isKept && ' This browser keeps no drafts: save before you leave.'}
        <Way onClick={discard}>Discard</Way>
      </Line>
    )
  }
  if (bringBack) {
    return (
      <Line>
        Discarded.
        <Way onClick={bringBack}>Undo</Way>
      </Line>
    )
  }
  return opened && opened.newest.id === base.versionId ? <VersionState opened={opened} /> : null
}

function VersionState({ opened: { newest, published } }: { opened: OpenedTemplate }) {
  const { isAsking, refusal, press } = useAction(() => publishVersion({ versionId: newest.id }))
  if (published?.id === newest.id) return <Line>Version {newest.number} is published.</Line>
  return (
    <div className="grid gap-1.5">
      <Line>
        Version {newest.number} saved.{' '}
        {published ? `People still get version ${published.number}.` : 'Nobody can use it before it is published.'}
        <Button ref={passFocus} className="text-small" aria-disabled={isAsking} onClick={press}>
          Publish version {newest.number}
        </Button>
      </Line>
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}

const Line = ({ children }: { children: React.ReactNode }) => (
  <p
    ref={arriveFromSaving}
    role="status"
    tabIndex={-1}
    className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft"
  >
    {children}
  </p>
)

const Way = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <Button variant="plain" className="text-small" onClick={onClick}>
    {children}
  </Button>
)
