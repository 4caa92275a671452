'use client'

import { Button } from '@/components/ui/button'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto grid max-w-[62ch] justify-items-start gap-4 px-4 py-16">
      <h1 className="text-title font-bold">This page could not be shown</h1>
      <p className="text-soft">
        Your runs and pictures are safe. Try again; if it keeps happening, the server log has more
        {error.digest && ` under ${error.digest}`}.
      </p>
      <Button onClick={reset}>Try again</Button>
    </main>
  )
}
