import Link from 'next/link'
import { takeFocus } from '@/components/run/focus'
import { LocalTime } from '@/components/run/local-time'
import { comparePage, versionPage } from '@/components/template/addresses'
import { Button, buttonStyle } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import { useEdited } from './edited'
import type { TemplateEditing } from './use-template-editing'

/** Somebody saved a newer version than the one that the form began at. Nobody's words are lost. */
export function NewerNotice({
  editing: { base, saving, discard },
  newer,
  slug,
}: {
  editing: TemplateEditing
  newer: OpenedTemplate['newest']
  slug: string
}) {
  const { words } = useEdited()
  const isChanged = words !== base.words
  const beginning = base.number === null ? 'an earlier one' : `version ${base.number}`
  const ways = (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
      {isChanged && (
        <Button aria-disabled={saving.isSaving} onClick={() => saving.save(true)}>
          Save on top of it
        </Button>
      )}
      <Button variant="plain" className="text-small" onClick={discard}>
        Take version {newer.number}
      </Button>
      <Link
        href={base.number === null ? versionPage(slug, newer.number) : comparePage(slug, base.number, newer.number)}
        prefetch={false}
        target="_blank"
        className={buttonStyle('plain', 'text-small')}
      >
        Compare
      </Link>
    </div>
  )
  return (
    // A press of Save that was refused for it leads here.
    <div tabIndex={-1} ref={saving.reply ? takeFocus : undefined}>
      <Notice urgent role="alert" title={`There is a newer version: ${newer.number}.`} action={ways}>
        {newer.createdBy || 'Somebody'} saved it on <LocalTime at={newer.createdAt} />.{' '}
        {isChanged ? `What you typed began at ${beginning} and is kept.` : `You see ${beginning}.`}
      </Notice>
    </div>
  )
}
