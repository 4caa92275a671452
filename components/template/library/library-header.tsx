import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'

export function LibraryHeader({ mayEdit }: { mayEdit: boolean }) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-3">
      <h1 className="mr-auto text-title font-bold max-wide:basis-full">Templates</h1>
      {mayEdit && (
        <>
          <Link href="/templates/new" prefetch={false} className={buttonStyle('primary', 'min-h-9!')}>
            New template
          </Link>
          <Link href="/templates/import" prefetch={false} className={buttonStyle()}>
            Import
          </Link>
        </>
      )}
      <a href="/templates/export" download className={buttonStyle()}>
        Export all
      </a>
    </header>
  )
}
