import type { SharedView } from '@/lib/share/schema'
import { OpenedBeacon } from './opened-beacon'
import { SharedImagesPage } from './shared-images-page'
import { SharedRunPage } from './shared-run-page'
import { SharedTemplatePage } from './shared-template-page'
import { VisitorFrame } from './visitor-frame'

/**
 * What a link shows, whatever it is.
 * @param props.mayKeep the visitor belongs to this workspace
 */
export function SharedPage({ view, token, mayKeep }: { view: SharedView; token: string; mayKeep: boolean }) {
  return (
    <VisitorFrame>
      {view.target === 'template' ? (
        <SharedTemplatePage view={view} token={token} mayKeep={mayKeep} />
      ) : view.target === 'run' ? (
        <SharedRunPage view={view} />
      ) : (
        <SharedImagesPage view={view} />
      )}
      <OpenedBeacon token={token} />
    </VisitorFrame>
  )
}
