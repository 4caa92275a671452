import { useState } from 'react'
import { CopyLink } from '@/components/share/copy-link'
import { Button, buttonStyle } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { RunForm } from '@/lib/run/form-defaults'
import type { VisitorTemplate } from './filled-template'
import { OwnProofsheet } from './own-proofsheet'
import { portableAddress } from './portable-address'

/**
 * How someone takes a template along who does not belong to this workspace.
 * @param props.path of the share, where its file is
 */
export function TakeAlong({
  template,
  form,
  path,
  onClose,
}: {
  template: VisitorTemplate
  form: RunForm
  path: string
  onClose: () => void
}) {
  const [address] = useState(() => portableAddress(template, form))
  return (
    <Dialog open onClose={onClose} label="Use this template" className="w-full max-w-lg rounded-strip p-5 wide:p-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <div className="grid gap-1">
          <h2 className="text-lead font-medium">Use this template</h2>
          <p className="text-small text-soft">
            Both links hold what you filled in; the file holds the template as it was sent.
          </p>
        </div>
        {address === null ? (
          <p>It is too large for a link. Download it and import the file in your own Proofsheet.</p>
        ) : (
          <>
            <OwnProofsheet address={address} isPrimary />
            <section aria-labelledby="as-link" className="grid gap-2">
              <h3 id="as-link" className="font-medium">
                As a link of its own
              </h3>
              <CopyLink url={`${window.location.origin}${address}`} label="Portable link" />
            </section>
          </>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <a href={`${path}/template.prompt`} download className={buttonStyle()}>
            Download .prompt
          </a>
          <Button onClick={onClose}>Close</Button>
          <a href={`/sign-in?next=${encodeURIComponent(path)}`} className={buttonStyle('plain', 'text-small')}>
            This is my workspace: sign in
          </a>
        </div>
      </div>
    </Dialog>
  )
}
