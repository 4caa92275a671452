import { useState } from 'react'
import type { ArmTemplate } from '@/lib/experiment/set-up-start'

/** The versions that arms use, by their ids, and a way to get another. */
export type ArmTemplates = {
  of: (versionId: string) => ArmTemplate | null
  /** Fetches a version, or the published one of a template; null when it cannot be had. */
  fetch: (asked: { version: string } | { template: string }) => Promise<ArmTemplate | null>
}

/** @param atFirst the versions of the draft as the page came with it */
export function useArmTemplates(atFirst: readonly ArmTemplate[]): ArmTemplates {
  const [known, setKnown] = useState(atFirst)
  return {
    of: versionId => known.find(({ view }) => view.versionId === versionId) ?? null,
    fetch: async asked => {
      const found = await fetched(asked)
      if (found) setKnown(known => [...known.filter(({ view }) => view.versionId !== found.view.versionId), found])
      return found
    },
  }
}

async function fetched(asked: Record<string, string>): Promise<ArmTemplate | null> {
  try {
    const answer = await fetch(`/experiments/version?${new URLSearchParams(asked)}`, { cache: 'no-store' })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
