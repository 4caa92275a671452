import { useState } from 'react'
import { useAction } from '@/components/run/use-action'
import { publishVersion, restoreVersion } from '@/lib/template/actions'
import type { TemplateDetail, VersionSummary } from '@/lib/template/schema'

/** What was done last. `publishedId`: it is true as long as that version is the published one; null for good. */
type Done = { sentence: string; publishedId: string | null; earlierId: string | null }

/**
 * Publishes and restores a version.
 * @returns `done` what was done last, in words; `undo` takes it back, null where there is nothing to go back to
 */
export function useVersionActions({ publishedVersionId, newest }: TemplateDetail, { id }: VersionSummary) {
  const [done, setDone] = useState<Done | null>(null)
  const publish = useAction(
    () => publishVersion({ versionId: id }),
    ({ number }) =>
      setDone({ sentence: `Version ${number} is published.`, publishedId: id, earlierId: publishedVersionId }),
  )
  const earlierId = done?.earlierId ?? null
  const undo = useAction(
    () => publishVersion({ versionId: earlierId ?? id }),
    ({ number }) =>
      setDone({ sentence: `Version ${number} is published again.`, publishedId: earlierId, earlierId: null }),
  )
  const restore = useAction(
    () => restoreVersion({ versionId: id, baseVersionId: newest.versionId }),
    ({ number }) =>
      setDone({
        sentence: `Restored as version ${number}. Publish that one to have it used.`,
        publishedId: null,
        earlierId: null,
      }),
  )
  const isTrue = done !== null && (done.publishedId === null || done.publishedId === publishedVersionId)
  return {
    done: isTrue ? done.sentence : null,
    refusal: publish.refusal ?? undo.refusal ?? restore.refusal,
    publish: publish.press,
    restore: restore.press,
    undo: isTrue && earlierId !== null ? undo.press : null,
  }
}
