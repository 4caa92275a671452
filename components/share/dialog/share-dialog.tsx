import { Suspense, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ShareSubject } from '@/components/share/share-subject'
import { Dialog } from '@/components/ui/dialog'
import { usualExpiryDays } from '@/lib/share/limits'
import type { Share } from '@/lib/share/schema'
import { CreatedLink } from './created-link'
import { NewLink } from './new-link'
import { type ShareForm, shareFormOf } from './share-form'

/** Makes a link: what the recipient may do, what they will see, how long it lasts. */
export function ShareDialog({ subject, onClose }: { subject: ShareSubject; onClose: () => void }) {
  const form = useForm<ShareForm>({ defaultValues: shareFormOf(subject, usualExpiryDays) })
  const [share, setShare] = useState<Share | null>(null)
  return (
    <Dialog
      open
      onClose={onClose}
      label="Share"
      className="max-h-[calc(100dvh-2rem)] w-full max-w-2xl overflow-y-auto rounded-strip p-5 wide:p-6"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <h2 dir="auto" className="text-lead font-medium wrap-anywhere">
          Share {subject.name}
        </h2>
        {share ? (
          <Suspense>
            <CreatedLink share={share} onAnother={() => setShare(null)} onClose={onClose} />
          </Suspense>
        ) : (
          <NewLink subject={subject} form={form} onCreated={setShare} onClose={onClose} />
        )}
      </div>
    </Dialog>
  )
}
