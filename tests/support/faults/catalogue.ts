import { vi } from 'vitest'
import type { Quality } from '@/lib/provider/choices'
import type { Charge } from '@/lib/provider/schema'
import type { QueuePause, RunState } from '@/lib/run/schema'
import type { Behaviour } from '@/tests/support/provider/behaviour'
import { disappointments } from '@/tests/support/provider/disappointments'
import { interruptions } from '@/tests/support/provider/interruptions'
import { ambiguities, busyForms, movedForGood, refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'

/** What a provider does to one press of Generate, and how the run must end. */
export type Row = {
  /** Its answers to the POSTs of this run, in order; after them it answers well. */
  plays: Behaviour[]
  n?: number
  quality?: Quality
  state: RunState
  /** The first sentences that people read; null for a run that ended well, or still waits. */
  title: string | null
  charge: Charge | null
  /** POSTs in all; one unless something may be tried again. */
  posts?: number
  images?: number
  /** Why the queue stands still afterwards. */
  pause?: QueuePause['reason']
  /** Deadlines pass so many times faster. */
  haste?: number
}

const well = { state: 'succeeded', title: null, charge: 'charged' } as const
const short = (title: string, images: number) => ({ state: 'short', title, charge: 'charged', images }) as const
const unusable = {
  state: 'needs-attention',
  title: 'The provider answered without a picture that can be used. It was charged.',
  charge: 'charged',
} as const
const noAnswer = {
  state: 'needs-attention',
  title: 'The provider answered without a picture that can be used. It may have been charged.',
  charge: 'perhaps',
} as const
const refused = (title: string) =>
  ({ state: 'failed', title: `${title} Nothing was charged.`, charge: 'none' }) as const
const rejected = (what: string) => refused(`The provider did not accept ${what}.`)
const stopped = (why = '') => `The provider’s safety rules stopped this picture${why}.`
const moderated = { state: 'failed', title: `${stopped()} It may have been charged.`, charge: 'perhaps' } as const
const waits = (pause: QueuePause['reason']) => ({ state: 'queued', title: null, charge: null, pause }) as const
const nobodyKnows = (title: string) =>
  ({ state: 'unknown', title: `${title} It may have been charged.`, charge: 'perhaps' }) as const
const broken = nobodyKnows('The connection broke before the answer was complete.')
const late = nobodyKnows('The provider did not answer in time.')
const unable = nobodyKnows('The provider could not do the work.')
const misconfigured = refused('No image API answers at the provider’s address.')

const twoHundredAnd = disappointments

export const oddSuccesses: Record<string, Row> = {
  base64: { plays: [successes.base64], ...well },
  'a url': { plays: [successes.url], n: 2, ...well },
  'both forms at once': { plays: [successes.both], ...well },
  'an empty url beside base64': { plays: [successes.emptyUrl], ...well },
  'null base64 beside a url': { plays: [successes.emptyBase64], ...well },
  'a data URL as url': { plays: [successes.dataUrlAsUrl], ...well },
  'a data URL as base64': { plays: [successes.dataUrlAsBase64], ...well },
  'base64url without padding': { plays: [successes.base64url], ...well },
  'base64 with line breaks': { plays: [successes.brokenLines], ...well },
  'bare strings': { plays: [successes.bareBase64], n: 2, ...well },
  'bare urls': { plays: [successes.bareUrl], n: 2, ...well },
  'a relative url': { plays: [successes.relativeUrl], ...well },
  'a url that needs the key': { plays: [successes.keyedUrl], ...well },
  'a url that is 404 at first': { plays: [successes.lateUrl], ...well },
  'a file that takes 35 of its 60 seconds': { plays: [successes.slowUrl], haste: 60, ...well },
  'two pictures for one': { plays: [successes.more], images: 2, ...well },
  'the same picture twice': { plays: [successes.samePictureTwice], n: 2, ...well },
  'another size than asked': { plays: [successes.wrongSize], ...well },
  'jpeg for png': { plays: [successes.wrongType], ...well },
  webp: { plays: [successes.webp], ...well },
  'a picture that calls itself text': { plays: [successes.mislabelled], ...well },
  'JSON as text/plain': { plays: [successes.plainText], ...well },
  'blank lines and a byte order mark first': { plays: [successes.keptAlive], ...well },
  'no token counts': { plays: [successes.withoutUsage], ...well },
  'zero tokens': { plays: [successes.zeroUsage], ...well },
  'token counts in words': { plays: [successes.usageInWords], ...well },
  'negative token counts': { plays: [successes.negativeUsage], ...well },
  'one picture of four': { plays: [successes.fewer], n: 4, ...short('1 of 4 images came. The run was charged.', 1) },
  'pictures with gaps between them': {
    plays: [successes.gaps],
    n: 4,
    ...short('2 of 4 images came. The run was charged.', 2),
  },
}

export const successesThatAreNone: Record<string, Row> = {
  'an empty list': { plays: [twoHundredAnd.emptyList], ...unusable },
  'null for a list': { plays: [twoHundredAnd.nullList], ...unusable },
  'nothing but empty places': { plays: [twoHundredAnd.allMissing], ...unusable },
  'an empty object': { plays: [twoHundredAnd.emptyObject], ...noAnswer },
  'an error inside': { plays: [twoHundredAnd.errorInside], ...noAnswer },
  'a moderation refusal inside': { plays: [twoHundredAnd.moderationInside], ...moderated },
  'a login page': { plays: [twoHundredAnd.loginPage], ...noAnswer },
  'JSON cut short': { plays: [twoHundredAnd.cutShort], ...noAnswer },
  'base64 of "hello"': { plays: [twoHundredAnd.hello], ...unusable },
  'a PNG cut short': { plays: [twoHundredAnd.truncatedPng], ...unusable },
  'a PNG of 0×0': { plays: [twoHundredAnd.withoutPixels], ...unusable },
  'a PNG of 30,000×30,000': { plays: [twoHundredAnd.bomb], ...unusable },
  'an SVG with a script': { plays: [twoHundredAnd.svgWithScript], ...unusable },
  'a task to ask for later': { plays: [twoHundredAnd.queuedTask], ...noAnswer },
  'a chat completion': { plays: [twoHundredAnd.chatCompletion], ...unusable },
}

export const badDownloads: Record<string, Row> = {
  'an expired url': { plays: [twoHundredAnd.expired], ...unusable },
  'a url that stays 404': { plays: [twoHundredAnd.gone], ...unusable },
  'redirects in a circle': { plays: [twoHundredAnd.redirectLoop], ...unusable },
  'a page instead of a picture': { plays: [twoHundredAnd.htmlAsPicture], ...unusable },
  'an empty file': { plays: [twoHundredAnd.emptyPicture], ...unusable },
  'a file of 300 MB': { plays: [twoHundredAnd.fileTooLarge], ...unusable },
  'a file without an end': { plays: [twoHundredAnd.endlessFile], ...unusable },
  'a file that never comes': { plays: [twoHundredAnd.neverServed], haste: 60, ...unusable },
}

export const plainRefusals: Record<string, Row> = {
  'a size that 16 does not divide': { plays: [refusals.sizeNotMultiple], ...rejected('the size 64 × 64') },
  'a size below the minimum': { plays: [refusals.sizeTooSmall], ...rejected('the size 64 × 64') },
  'a size above the maximum': { plays: [refusals.sizeTooLarge], ...rejected('the size 64 × 64') },
  'a size that is not offered': { plays: [refusals.sizeNotListed], ...rejected('the size 64 × 64') },
  'a list of errors': { plays: [refusals.listed], ...rejected('the size 64 × 64') },
  'a validation error dressed as 429': { plays: [refusals.validation429], ...rejected('the size 64 × 64') },
  'n as a tool’s field': { plays: [refusals.unknownToolN], ...rejected('the number of images') },
  'a transparent background': { plays: [refusals.transparent], ...rejected('the background') },
  'a prompt that is too long': { plays: [refusals.errors], ...rejected('the prompt') },
  'a body that is too large': { plays: [refusals.tooLarge], ...rejected('the prompt') },
  'a model that does not exist': { plays: [refusals.modelNotFound], ...rejected('the model') },
  'an empty 404': { plays: [refusals.notFound], ...misconfigured },
  'a firewall’s page': { plays: [refusals.cloudflare1010], ...misconfigured },
  'a redirect of the POST': { plays: [refusals.moved], ...misconfigured },
  'a redirect for good': { plays: [movedForGood], ...misconfigured },
  'a quality it does not know, once': { plays: [refusals.unknownQuality], quality: 'high', posts: 2, ...well },
  'a quality it does not know, twice': {
    plays: [refusals.unknownQuality, refusals.unknownQuality],
    quality: 'high',
    posts: 2,
    ...rejected('the quality'),
  },
  'moderation of the input': {
    plays: [refusals.moderationInput],
    ...refused(stopped(' (sexual, violence)')),
  },
  'moderation at no stage': { plays: [refusals.moderationUnknown], ...moderated },
  'moderation as 403': { plays: [refusals.moderation403], ...moderated },
  'moderation as 422': { plays: [refusals.moderation422], ...moderated },
  'moderation in a wrapper': { plays: [refusals.moderationWrapped], ...moderated },
  'moderation of the output': { plays: [ambiguities.moderationOutput], ...moderated },
}

export const whatStopsAll: Record<string, Row> = {
  'a wrong key that is echoed': { plays: [refusals.wrongKey], ...waits('unauthorised') },
  'a wrong key in one word': { plays: [refusals.wrongKeyText], ...waits('unauthorised') },
  'a wrong key in Chinese': { plays: [refusals.wrongKeyChinese], ...waits('unauthorised') },
  'an organisation that is not verified': { plays: [refusals.unverified], ...waits('unauthorised') },
  'a region that is not served': { plays: [refusals.region], ...waits('unauthorised') },
  'a group of keys that is switched off': { plays: [refusals.tokenGroup], ...waits('unauthorised') },
  'no credit': { plays: [refusals.noCredit], ...waits('out-of-credit') },
  'a quota that is used up': { plays: [refusals.quota], ...waits('out-of-credit') },
  'a wait of an hour': { plays: [refusals.busyForAnHour], ...waits('rate-limited') },
}

const busyTimes = (times: number): Behaviour[] => Array(times).fill(refusals.busyWithoutHint)
const noChannelTimes = (times: number): Behaviour[] => Array(times).fill(refusals.noChannel)

/** Past the 10 s within which such an answer is known to have cost nothing. */
const slowNoChannel: Behaviour = call => {
  call.charge(1)
  vi.setSystemTime(Date.now() + 11_000)
  return refusals.noChannel(call)
}

export const rateAndCapacity: Record<string, Row> = {
  ...Object.fromEntries(
    Object.entries(busyForms)
      .filter(([, { waitMs }]) => waitMs !== null)
      .map(([name, { behaviour }]): [string, Row] => [
        `busy, told by ${name}`,
        { plays: [behaviour], posts: 2, ...well },
      ]),
  ),
  'busy five times': { plays: busyTimes(5), posts: 6, ...well },
  'busy six times': {
    plays: busyTimes(6),
    posts: 6,
    ...refused('The provider asked for fewer requests.'),
    pause: 'rate-limited',
  },
  'busy, and not to be asked again': {
    plays: [refusals.busyForGood],
    ...refused('The provider asked for fewer requests.'),
    pause: 'rate-limited',
  },
  'no channel twice': { plays: noChannelTimes(2), posts: 3, ...well },
  'no channel three times': { plays: noChannelTimes(3), posts: 3, ...refused('The provider could not do the work.') },
  'no channel after 11 seconds': { plays: [slowNoChannel], ...unable },
}

export const timeAndTransport: Record<string, Row> = {
  'an answer after 110 of its 120 seconds': {
    plays: [interruptions.slow],
    quality: 'low',
    haste: 60,
    ...well,
  },
  'no answer, ever': { plays: [interruptions.never], quality: 'low', haste: 240, ...late },
  'an answer that stalls': { plays: [interruptions.stalled], quality: 'low', haste: 240, ...late },
  'one byte at a time': { plays: [interruptions.trickle], quality: 'low', haste: 240, ...late },
  'a reset after the upload': { plays: [interruptions.resetAfterUpload], ...broken },
  'a reset in the middle of the answer': { plays: [interruptions.resetMidBody], ...broken },
  'a cut after the first of four pictures': { plays: [interruptions.cutAfterFirst], n: 4, images: 1, ...broken },
  'a server error': { plays: [ambiguities.broken], ...unable },
  'a bad gateway': { plays: [ambiguities.badGateway], ...unable },
  'a gateway that gave up': { plays: [ambiguities.gatewayTimeout], ...late },
  'a request that timed out': { plays: [ambiguities.requestTimeout], ...late },
  'a conflict': { plays: [ambiguities.conflict], ...broken },
  '520': { plays: [ambiguities.cloudflare520], ...unable },
  '521': { plays: [ambiguities.cloudflare521], ...unable },
  '522': { plays: [ambiguities.cloudflare522], ...late },
  '523': { plays: [ambiguities.cloudflare523], ...unable },
  '524': { plays: [ambiguities.cloudflareTimeout], ...late },
}
