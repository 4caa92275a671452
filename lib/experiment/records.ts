import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { ExperimentSummary, ExperimentView, KeptDraft } from './view'

/** All experiments of the workspace, the newest first. */
export async function experimentsOf(_who: Principal): Promise<ExperimentSummary[]> {
  return []
}

/** A draft as it was kept; null when the workspace has none with that id, or it was started. */
export async function keptDraft(_who: Principal, _id: string): Promise<KeptDraft | null> {
  return null
}

/** A started experiment; null when the workspace has none with that id, or it is a draft. */
export async function experimentView(_who: Principal, _id: string): Promise<ExperimentView | null> {
  return null
}
