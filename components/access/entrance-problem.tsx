import type { Failure } from '@/lib/result'

/** Why a form was refused, where no field of it says so. */
export function EntranceProblem({ error }: { error: Failure | null }) {
  if (!error || (error.fields && Object.keys(error.fields).length > 0)) return null
  return (
    <p role="alert" className="border-l-3 border-mark pl-2 text-small">
      {error.message}
    </p>
  )
}
