'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import type { RunView } from '@/lib/run/schema'

/** Fills the editor from the run's starred picture, or its first. A run without a picture has nothing to vary. */
export function VaryButton({ run }: { run: RunView }) {
  const router = useRouter()
  const image = run.images.find(one => one.isStarred) ?? run.images[0]
  return image ? <Button onClick={() => router.push(`/?vary=${image.id}`)}>Vary</Button> : null
}
