import type { VisitorTemplate } from '@/components/share/visit/filled-template'
import { OwnProofsheet } from '@/components/share/visit/own-proofsheet'
import { openPath, portableAddress } from '@/components/share/visit/portable-address'
import { buttonStyle } from '@/components/ui/button'
import type { RunForm } from '@/lib/run/form-defaults'
import { keepPayload } from './use-payload'

/** How to keep a portable template where one is not signed in. */
export function NotKept({ template, form, payload }: { template: VisitorTemplate; form: RunForm; payload: string }) {
  const address = portableAddress(template, form)
  return (
    <div role="status" className="grid gap-4 border-l-3 border-mark pl-4">
      <p>You are not signed in here. Open it in your own Proofsheet, or sign in to this one.</p>
      {address !== null && <OwnProofsheet address={address} />}
      <a
        href={`/sign-in?next=${encodeURIComponent(openPath)}`}
        onClick={() => keepPayload(payload)}
        className={buttonStyle('quiet', 'justify-self-start')}
      >
        Sign in
      </a>
    </div>
  )
}
