import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { lineLimit } from '@/lib/template/limits'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import { NewerNotice } from './newer-notice'
import { SaveReplyLine } from './save-reply-line'
import { SaveStatus } from './save-status'
import type { TemplateEditing } from './use-template-editing'

/** The one button of the screen, with what is to be said of saving: always in view, at the lower edge. */
export function SaveBar({
  editing,
  opened,
  isAlive,
}: {
  editing: TemplateEditing
  opened: OpenedTemplate | null
  /** Whether anything can be pressed yet. */
  isAlive: boolean
}) {
  const { form, saving, newer } = editing
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-[minmax(0,1fr)] gap-2.5 border-t border-line bg-paper px-4 py-3 wide:sticky wide:-mx-7 wide:px-7">
      {newer && opened && <NewerNotice editing={editing} newer={newer} slug={opened.slug} />}
      {!newer && saving.reply && <SaveReplyLine reply={saving.reply} number={editing.base.number} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
        <div className="min-w-0 grow basis-44">
          <SaveStatus editing={editing} opened={opened} />
        </div>
        <div className="ml-auto flex min-w-0 items-center gap-2.5 max-wide:grow">
          <TextInput
            {...form.register('note')}
            aria-label="Note for this version (optional)"
            placeholder="Note (optional)"
            dir="auto"
            maxLength={lineLimit}
            disabled={!isAlive}
            className="min-w-0 wide:w-40"
          />
          <Button
            variant="primary"
            disabled={!isAlive}
            aria-disabled={saving.isSaving}
            aria-keyshortcuts="Control+S Meta+S"
            onClick={() => saving.save()}
            className="disabled:opacity-100! aria-disabled:opacity-60"
          >
            Save version
          </Button>
        </div>
      </div>
    </div>
  )
}
