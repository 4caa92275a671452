import { emptyDraft } from '@/lib/experiment/draft'
import { encodePortable } from '@/lib/portable/encode'
import { defaultPrices } from '@/lib/provider/price-table'
import type { Failure } from '@/lib/result'
import { priceFormOf } from '@/lib/settings/price-form'
import { settingsFileText } from '@/lib/settings/transfer'
import { defaultBudgets } from '@/lib/spending/schema'
import { formWith } from '@/tests/support/form'
import { saveOf } from '@/tests/support/saved-template'
import { draft, threeByFour } from '@/tests/support/sweeps'
import type { World } from './world'

export type ActionRow = {
  /** The least role that may. */
  role: 'anyone' | 'viewer' | 'editor' | 'admin'
  /** What is sent, aimed at things of this world. */
  input?: (world: World) => unknown
  /** How it ends for someone of another workspace, and where there is no such thing; null: it aims at nothing. */
  elsewhere?: Failure['kind'] | null
  /** How it ends for its own people, where that is a refusal too. */
  own?: Failure['kind']
}

const key = 'a key of this press'
const press = { key, tab: 'tab-1', isConfirmed: true }
const form = { ...formWith({ subject: 'a cup', style: 'plain daylight' }), n: '1' }
const missing: ActionRow['elsewhere'] = 'not-found'
const editor = (input: ActionRow['input'], elsewhere: ActionRow['elsewhere'] = missing): ActionRow => ({
  role: 'editor',
  input,
  elsewhere,
})
const ofAdmins = (input: ActionRow['input']): ActionRow => ({ role: 'admin', input, elsewhere: missing })
const settingsFile = { text: settingsFileText({ prices: defaultPrices, budgets: defaultBudgets }) }
const portable = encodePortable({ ...saveOf().about, ...saveOf().content, values: {} })

/** Every server action by its file and name: one that is missing here fails the test. */
export const actionRows: Record<string, ActionRow> = {
  'access signIn': { role: 'anyone' },
  'access signInAsMember': { role: 'anyone' },
  'access signInElsewhere': { role: 'anyone' },
  'access signOut': { role: 'anyone' },

  'collection createCollection': editor(({ imageId }) => ({ name: 'New', imageIds: [imageId] }), null),
  'collection renameCollection': editor(({ collectionId: id }) => ({ id, name: 'Winter' })),
  'collection deleteCollection': editor(({ collectionId: id }) => ({ id })),
  'collection restoreCollection': editor(({ deletedCollectionId: id }) => ({ id })),
  'collection addToCollection': editor(({ collectionId: id, otherImageId }) => ({ id, imageIds: [otherImageId] })),
  'collection removeFromCollection': editor(({ collectionId: id, imageId }) => ({ id, imageIds: [imageId] })),
  'collection putBackInCollection': editor(({ collectionId: id, otherImageId }) => ({
    id,
    places: [{ imageIds: [otherImageId], before: null }],
  })),
  'collection orderCollection': editor(({ collectionId: id, imageId }) => ({ id, imageIds: [imageId], before: null })),

  // Asks the provider, which is not here.
  'connection checkConnection': { role: 'editor' },
  'connection sendTestPicture': editor(() => ({ key }), null),
  'connection resumeQueue': editor(() => null, null),
  'connection sendFieldAgain': { role: 'admin', input: () => ({ field: 'quality' }), elsewhere: null },

  'experiment saveExperiment': editor(({ draftId: id }) => ({ id, draft: emptyDraft })),
  'experiment discardDraft': editor(({ draftId: id }) => ({ id })),
  'experiment startExperiment': editor(({ draftId: id }) => ({ id, ...press })),
  'experiment addPairs': { ...editor(({ openId: id }) => ({ id, ...press, pairsPerRow: 1 })), own: 'conflict' },
  'experiment cancelPictures': editor(({ startedId: id }) => ({ id }), null),
  'experiment openVoting': editor(({ openId: id }) => ({ id, closesAt: null })),
  'experiment closeVoting': editor(({ openId: id }) => ({ id })),
  'experiment rotateVoteLink': editor(({ openId: id }) => ({ id })),
  'experiment showVerdict': editor(({ openId: id }) => ({ id, showsVerdict: true })),
  'experiment leaveOutVoter': editor(({ openId: id, voterId }) => ({ id, voterId, reason: 'Knew the arms' })),
  'experiment takeVoterBack': editor(({ openId: id, voterId }) => ({ id, voterId })),
  'experiment publishWinner': { ...editor(({ openId: id }) => ({ id, arm: 0 })), own: 'conflict' },

  'gallery deleteImages': editor(({ imageId }) => ({ ids: [imageId] }), null),
  'gallery restoreImages': editor(({ trashedImageId }) => ({ ids: [trashedImageId] })),
  'gallery starImages': editor(({ imageId }) => ({ ids: [imageId], isStarred: true }), null),
  'gallery noteImage': editor(({ imageId: id }) => ({ id, note: 'For the cover' })),
  'gallery saveView': editor(() => ({ name: 'Square', params: 'size=1024x1024' }), null),
  'gallery removeView': editor(({ viewId: id }) => ({ id })),
  'image starImage': editor(({ imageId }) => ({ imageId, isStarred: true })),

  'member setUp': { role: 'anyone' },
  'member join': { role: 'anyone' },
  'member setPassword': { role: 'anyone' },
  // These two are of whoever asks.
  'member changePassword': { role: 'viewer' },
  'member endOtherSessions': { role: 'viewer' },
  'member renameMember': {
    ...ofAdmins(({ memberId: id }) => ({ id, name: 'Anna' })),
    role: 'viewer',
    own: 'forbidden',
  },
  'member endSession': { ...ofAdmins(({ sessionId: id }) => ({ id })), role: 'viewer', own: 'not-found' },
  'member invite': {
    role: 'admin',
    input: () => ({ email: 'new@example.com', role: 'editor', days: '7' }),
    elsewhere: null,
  },
  'member makePasswordLink': ofAdmins(({ memberId: id }) => ({ id })),
  'member withdrawLink': ofAdmins(({ linkId: id }) => ({ id })),
  'member changeRole': ofAdmins(({ memberId: id }) => ({ id, role: 'viewer' })),
  'member blockMember': ofAdmins(({ memberId: id }) => ({ id })),
  'member unblockMember': ofAdmins(({ blockedMemberId: id }) => ({ id })),

  'run startRun': editor(({ heroVersionId, imageId }) => ({
    ...press,
    templateVersionId: heroVersionId,
    parentImageId: imageId,
    form,
  })),
  'run runAgain': editor(({ runId }) => ({ runId, key })),
  'run runWithVersion': editor(({ runId, secondVersionId }) => ({ runId, versionId: secondVersionId, key })),
  'run cancelRun': editor(({ queuedRunId }) => ({ runId: queuedRunId, mayBeCharged: false })),

  'settings savePrices': { role: 'admin', input: () => priceFormOf(defaultPrices), elsewhere: null },
  'settings previewSettings': { role: 'admin', input: () => settingsFile, elsewhere: null },
  'settings importSettings': { role: 'admin', input: () => settingsFile, elsewhere: null },

  'share createShare': editor(({ runId }) => ({ key, kind: 'view', target: 'run', targetId: runId })),
  'share previewShare': editor(({ runId }) => ({ kind: 'view', target: 'run', targetId: runId })),
  'share turnOffShare': editor(({ shareId: id }) => ({ id })),
  'share turnOffAllShares': editor(() => null, null),
  'share rotateShare': editor(({ shareId: id }) => ({ id })),
  'share unlockShare': { role: 'anyone' },
  'share noteOpened': { role: 'anyone' },
  // Whoever has the link may take a copy, into the workspace that is theirs.
  'share saveOwnCopy': editor(({ shareToken: token }) => ({ token }), null),
  'share savePortable': editor(() => ({ payload: portable }), null),

  'spending saveBudgets': { role: 'admin', input: () => ({ day: '5', month: '' }), elsewhere: null },
  'spending savePersonalBudget': {
    role: 'admin',
    input: ({ memberId: personId }) => ({ personId, day: '1', month: '' }),
    elsewhere: missing,
  },
  'spending pauseSpending': editor(() => ({ isPaused: true }), null),
  'spending resolveCharge': editor(({ unresolvedRunId: runId }) => ({ runId, resolution: 'charged' })),
  'spending undoResolution': editor(({ answeredRunId: runId }) => ({ runId })),

  'sweep startSweep': editor(({ heroVersionId }) => ({
    ...press,
    templateVersionId: heroVersionId,
    parentImageId: null,
    madeFromSweepId: null,
    form,
    plan: draft(threeByFour),
  })),
  // Its pictures are still being made.
  'sweep rerunCells': {
    ...editor(({ sweepId, sweepRunId }) => ({
      sweepId,
      cells: [{ position: 0, runId: sweepRunId }],
      key,
      isConfirmed: true,
    })),
    own: 'conflict',
  },
  'sweep cancelSweep': editor(({ sweepId }) => ({ sweepId }), null),

  'template saveTemplate': editor(({ templateId, versionId }) =>
    saveOf({ templateId, baseVersionId: versionId, isConfirmed: true }),
  ),
  'template publishVersion': editor(({ secondVersionId }) => ({ versionId: secondVersionId })),
  'template restoreVersion': editor(({ versionId, secondVersionId }) => ({
    versionId,
    baseVersionId: secondVersionId,
  })),
  'template duplicateTemplate': editor(({ versionId }) => ({ versionId })),
  'template archiveTemplate': editor(({ templateId }) => ({ templateId, isArchived: true })),
  'template restoreStarter': editor(({ starterId }) => ({ templateId: starterId })),

  'template/exchange importTemplates': editor(
    () => ({ templates: [{ about: saveOf().about, content: saveOf().content }] }),
    null,
  ),

  'token makeToken': {
    role: 'admin',
    input: () => ({ name: 'Campaign', mayRun: true, expiresInDays: null, budgets: { day: '1', month: '' } }),
    elsewhere: null,
  },
  'token turnOffToken': ofAdmins(({ tokenId: id }) => ({ id })),

  'value-set saveValueSet': editor(({ templateId }) => ({ templateId, name: 'Dogs', values: { subject: 'a dog' } })),
  'value-set removeValueSet': editor(({ valueSetId: id }) => ({ id })),
  'value-set renameValueSet': editor(({ valueSetId: id }) => ({ id, name: 'Kittens' })),
}
