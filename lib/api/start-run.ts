import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { done, type Result, refused } from '@/lib/result'
import { runOfKey } from '@/lib/run/records'
import { reserveAndWake } from '@/lib/run/start'
import { templateVersion } from '@/lib/template/records'
import { askedContent } from './asked-content'
import type { AskedRun } from './asked-run'
import { apiRun } from './run-shape'

/**
 * Starts a run by the same way as a press of Generate. The key is the run's own: a program that tries again gets its
 * run, also when a newer version was published or another provider set meanwhile.
 */
export async function startRun(
  who: Principal,
  asked: AskedRun,
  key: string,
): Promise<Result<ReturnType<typeof apiRun>>> {
  const known = await runOfKey(who, key)
  const read = await askedContent(who, asked, known && (await versionWithin(who, asked, known.template_version_id)))
  if (!read.ok) return read
  const provider = known?.provider ?? currentEndpoint().id
  const started = await reserveAndWake(who, { ...read.value.content, provider }, { key, tab: '', isConfirmed: true })
  if (started.ok) return done(apiRun(started.value.run))
  return started.error.kind === 'conflict' ? otherContent : started
}

/** The number of a run's version, where it is one of the template that is asked for. */
async function versionWithin(who: Principal, { template }: AskedRun, versionId: string | null) {
  const version = versionId === null ? null : await templateVersion(who, versionId)
  return version?.slug === template ? (version?.version ?? null) : null
}

const otherContent = refused('conflict', 'This Idempotency-Key has started another run. Send a new key for this one.')
