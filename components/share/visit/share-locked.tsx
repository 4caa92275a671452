import { SharePasswordForm } from './share-password-form'
import { VisitorFrame } from './visitor-frame'

/** A link that asks for its password first; before that it says nothing of what it shows. */
export function ShareLocked({ token }: { token: string }) {
  return (
    <VisitorFrame>
      <div className="grid max-w-[62ch] gap-5 py-9">
        <div className="grid gap-1.5">
          <h1 className="text-title font-bold">This link has a password</h1>
          <p className="text-soft">Whoever sent it to you knows it.</p>
        </div>
        <SharePasswordForm token={token} />
      </div>
    </VisitorFrame>
  )
}
