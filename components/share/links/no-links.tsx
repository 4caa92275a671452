import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'

export const NoLinks = () => (
  <div className="grid max-w-[62ch] justify-items-start gap-4 border-t border-line pt-6">
    <p className="text-soft">
      No links yet. Press Share at a template, a picture, a run or a collection: the link says what whoever has it can
      do, and is turned off here.
    </p>
    <Link href="/templates" prefetch={false} className={buttonStyle()}>
      Choose a template
    </Link>
  </div>
)
