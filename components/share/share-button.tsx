'use client'

import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'
import { useMayEdit } from '@/components/access/may-edit'
import { Button } from '@/components/ui/button'
import type { ShareSubject } from './share-subject'

/** Not needed before somebody shares something. */
const ShareDialog = lazy(() => import('./dialog/share-dialog').then(({ ShareDialog }) => ({ default: ShareDialog })))

/** What is shared; asked for at the press where a form may have changed by then. */
type Shared = ShareSubject | (() => ShareSubject)

/** Opens the dialog that makes a link to something. */
export function ShareButton({
  subject,
  variant,
  className,
}: { subject: Shared } & Pick<ComponentProps<typeof Button>, 'variant' | 'className'>) {
  return (
    <SharePress subject={subject}>
      {press => (
        <Button variant={variant} className={className} aria-haspopup="dialog" onClick={press}>
          Share
        </Button>
      )}
    </SharePress>
  )
}

/** The same for a button with a look of its own. */
export function SharePress({ subject, children }: { subject: Shared; children: (press: () => void) => ReactNode }) {
  const [asked, setAsked] = useState<ShareSubject | null>(null)
  if (!useMayEdit()) return null
  return (
    <>
      {children(() => setAsked(typeof subject === 'function' ? subject() : subject))}
      <ShareHost subject={asked} onClose={() => setAsked(null)} />
    </>
  )
}

/**
 * Where the dialog is drawn. Never within a form: pressing Enter in the dialog would send that.
 * @param props.subject null while nothing is shared
 */
export const ShareHost = ({ subject, onClose }: { subject: ShareSubject | null; onClose: () => void }) =>
  subject && (
    <Suspense>
      <ShareDialog subject={subject} onClose={onClose} />
    </Suspense>
  )
