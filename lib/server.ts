import 'server-only'
import type { IncomingMessage } from 'node:http'
import { mainWorkspace } from '@/lib/access/workspace'
import { forgetRefusedKey } from '@/lib/connection/records'
import { env, processEnv } from '@/lib/env'
import { reconcileOriginals } from '@/lib/image/reconcile'
import { log } from '@/lib/log'
import { announceSetUp } from '@/lib/member/announce-set-up'
import { watchRequests } from '@/lib/metrics/watch-requests'
import { configuredEndpoint, installEndpoint } from '@/lib/provider/endpoint'
import { startSampleProvider } from '@/lib/provider/sample/server'
import type { Endpoint } from '@/lib/provider/schema'
import { endFeed } from '@/lib/run/feed'
import { cancelSamples, recoverRuns } from '@/lib/run/recover'
import { startWorker, stopWorker } from '@/lib/run/worker'
import { limitSlowClients } from '@/lib/slow-clients'
import { rebuildTotals } from '@/lib/spending/ledger'
import { databaseDamage } from '@/lib/store/damage'
import { dataFolderProblem } from '@/lib/store/data-folder'
import { database, installDatabase, openDatabase } from '@/lib/store/database'
import { oneAtATime } from '@/lib/store/exclusive'
import { hasOtherBuild, noteAlive } from '@/lib/store/instance'
import { lockFolder } from '@/lib/store/lock'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { newerSchema } from '@/lib/store/schema-state'
import { shared } from '@/lib/store/shared'
import { seedStarters } from '@/lib/template/starter-records'
import { startUpkeep, stopUpkeep } from '@/lib/upkeep/upkeep'
import { onStopSignal } from './stop-signal'

const started = shared<true>('started')

/**
 * Starts everything behind the routes, once per process and before the first request: configuration, data folder, schema,
 * starter templates, what an earlier process left, the endpoint and the worker. Refuses with one sentence and exit 1.
 */
export async function startServer(): Promise<void> {
  if (started.peek()) return
  started.set(true)
  await startAll().catch(error =>
    refuseToStart(`Proofsheet could not start: ${error instanceof Error ? error.message : error}.`),
  )
}

async function startAll(): Promise<void> {
  const configuration = processEnv()
  if (!configuration.ok) return refuseToStart(configuration.error.message)
  const { dataDir } = configuration.value
  const problem = dataFolderProblem(dataDir)
  if (problem) return refuseToStart(problem)
  if (!lockFolder(dataDir))
    return refuseToStart(
      `Another Proofsheet uses the data folder ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
    )
  const damage = configuration.value.databaseUrl ? null : databaseDamage(dataDir)
  if (damage) return refuseToStart(damage)

  const db = installDatabase(openDatabase(configuration.value))
  const newer = await newerSchema(db)
  if (newer) return refuseToStart(newer)
  const mismatch = await oneAtATime(db, 'start', () => prepare(db))
  if (mismatch) return refuseToStart(mismatch)
  await announceSetUp()
  await noteAlive()
  if (await hasOtherBuild()) log.warn(otherBuild)
  await recoverRuns()
  const endpoint = await chooseEndpoint()
  await forgetRefusedKey(endpoint.id)
  // The sample provider listens in this process too, and nobody but the worker speaks to it.
  const samplePort = endpoint.id === 'sample' ? Number(new URL(endpoint.baseUrl).port) : null
  const isOurs = ({ socket }: IncomingMessage) => socket.localPort !== samplePort
  watchRequests(isOurs)
  limitSlowClients(isOurs)
  startWorker(endpoint, env().runsAtOnce)
  await startUpkeep()
  reconcileOriginals().catch(error => log.error({ err: error }, 'originals could not be compared with rows'))
  onStopSignal(stopServer)
}

/** What of several servers that start together only one does at a time. @returns why none must start */
async function prepare(db: ReturnType<typeof database>): Promise<string | null> {
  await migrate(db)
  const mismatch = await folderMismatch(db)
  if (mismatch) return mismatch
  await seedStarters(mainWorkspace)
  await rebuildTotals(db)
  return null
}

const otherBuild =
  'another server on this database runs another build: give all of them the same one, or their pages reload again and again'

function refuseToStart(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

async function chooseEndpoint(): Promise<Endpoint> {
  const configured = configuredEndpoint()
  if (configured) {
    await cancelSamples()
    return installEndpoint(configured)
  }
  const { baseUrl } = await startSampleProvider({ delayMs: env().sampleDelayMs })
  return installEndpoint({ id: 'sample', baseUrl, key: null })
}

/** Pages are told to come back, answers under way are awaited and filed, then the database is closed. */
async function stopServer(): Promise<void> {
  endFeed()
  await stopWorker(env().drainMs)
  await stopUpkeep()
  await database().destroy()
  log.info('stopped')
}
