import Link from 'next/link'
import { playgroundAddress } from '@/components/template/addresses'
import { buttonStyle } from '@/components/ui/button'

export function NoValueSets({ slug, mayUse }: { slug: string; mayUse: boolean }) {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="max-w-[62ch] text-soft">
        A value set keeps what was filled into this template under a name, so that the form is filled again with one
        click. Save one from the playground, under Value sets, or from the page of a run.
      </p>
      {mayUse && (
        <Link href={playgroundAddress(slug)} prefetch={false} className={buttonStyle()}>
          Open the playground
        </Link>
      )}
    </div>
  )
}
