import { changeCollection, insertCollection } from '@/lib/collection/records'
import { saveDraft } from '@/lib/experiment/save-draft'
import { trashImages } from '@/lib/gallery/change-images'
import { keepView } from '@/lib/gallery/views'
import { keepBudgets } from '@/lib/settings/records'
import { resolveRun } from '@/lib/spending/resolve'
import { publishVersion } from '@/lib/template/publish'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { makeToken } from '@/lib/token/make-token'
import { saveValueSet } from '@/lib/value-set/records'
import { unresolvedRun } from '@/tests/integration/spending/paid-runs'
import { experimentDraft, openExperiment, startedExperiment } from '@/tests/support/experiments'
import { cameIn } from '@/tests/support/gallery'
import { owner, reserved } from '@/tests/support/runs'
import { nextVersion, savedTemplate, valueFrom } from '@/tests/support/saved-template'
import { sharing } from '@/tests/support/share'
import { heroVersion, started } from '@/tests/support/started-sweeps'
import { voteAll } from '@/tests/support/voters'

import { withMembers } from './members'
import { tokenRequest } from './token-request'

/** One thing of every kind, all of the workspace `main`. */
export type World = Awaited<ReturnType<typeof makeWorld>>

export async function makeWorld() {
  // Every workspace begins with them.
  await seedStarters('another')
  await keepBudgets(owner, { day: null, month: null })
  const heroVersionId = await heroVersion()
  const starter = await publishedTemplate(owner, 'portrait')
  const first = await savedTemplate({ about: { name: 'Shelf' } })
  const second = await nextVersion(first, { body: 'A bold poster of {{subject}}.' }, { name: 'Shelf' })
  valueFrom(await publishVersion(owner, first.versionId))
  const templated = { templateVersionId: first.versionId }
  const { runId, ids } = await cameIn(templated, { n: 3 })
  const [imageId = '', otherImageId = '', trashedImageId = ''] = ids
  await trashImages(owner, [trashedImageId])
  const answeredRunId = await unresolvedRun({ prompt: 'Answered for' })
  valueFrom(await resolveRun(owner, answeredRunId, 'charged'))
  const collection = valueFrom(await insertCollection(owner, { name: 'Autumn', imageIds: [imageId] }))
  const deleted = valueFrom(await insertCollection(owner, { name: 'Old', imageIds: [] }))
  await changeCollection(owner, deleted.id, { deleted_at: Date.now() })
  const view = valueFrom(await keepView(owner, { name: 'Starred', params: 'starred=1', isConfirmed: false }))
  const valueSet = valueFrom(
    await saveValueSet(owner, {
      templateId: first.templateId,
      name: 'Cats',
      values: { subject: 'a cat' },
      isConfirmed: false,
    }),
  )
  const share = await sharing({ kind: 'use', target: 'template', targetId: first.templateId })
  const { token } = valueFrom(await makeToken(owner, tokenRequest('Campaign', true)))
  const sweep = await started({ templateVersionId: heroVersionId })
  const open = await openExperiment({ question: 'Open?' })
  const { voterId } = await voteAll(open, 0, () => 'first')
  return {
    ...first,
    secondVersionId: second.versionId,
    starterId: starter?.templateId ?? '',
    heroVersionId,
    runId,
    imageId,
    otherImageId,
    trashedImageId,
    answeredRunId,
    unresolvedRunId: await unresolvedRun({ prompt: 'Perhaps charged' }),
    queuedRunId: await reserved({ prompt: 'Still waiting' }),
    collectionId: collection.id,
    collectionSlug: collection.slug,
    deletedCollectionId: deleted.id,
    viewId: view.id,
    valueSetId: valueSet.set.id,
    shareId: share.id,
    shareToken: share.path.split('/')[2] ?? '',
    sweepId: sweep.id,
    sweepRunId: sweep.cells[0]?.runId ?? '',
    draftId: valueFrom(await saveDraft(owner, null, await experimentDraft())).id,
    startedId: await startedExperiment({ question: 'Started?' }),
    openId: open.id,
    voterId,
    tokenId: token.id,
    ...(await withMembers()),
  }
}
