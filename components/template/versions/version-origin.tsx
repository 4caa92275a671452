import { LocalTime } from '@/components/run/local-time'
import type { VersionSummary } from '@/lib/template/schema'

/** Who saved a version, and when. Nobody did where the workspace began with it. */
export const VersionOrigin = ({ version: { createdBy, createdAt } }: { version: VersionSummary }) => (
  <>
    {createdBy || 'Came with Proofsheet'}, <LocalTime at={createdAt} />
  </>
)
