import { UserRound } from 'lucide-react'
import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'

/** Who is signed in, and the way to their account. */
export function OwnAccount({ name }: { name: string }) {
  return (
    <Link href="/account" prefetch={false} className={buttonStyle('plain', 'text-small')}>
      <UserRound aria-hidden size={17} className="m-1.5 wide:hidden" />
      <span className="max-w-40 truncate max-[899px]:sr-only">
        <span className="sr-only">Your account: </span>
        {name}
      </span>
    </Link>
  )
}
