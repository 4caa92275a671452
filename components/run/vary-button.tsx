'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import type { RunView } from '@/lib/run/schema'
import { varyAddress } from './addresses'

/** Fills the editor from the run's starred image, or its first. A run without an image has nothing to vary. */
export function VaryButton({ run }: { run: RunView }) {
  const router = useRouter()
  const image = run.images.find(one => one.isStarred) ?? run.images[0]
  return image ? <Button onClick={() => router.push(varyAddress(image.id))}>Vary</Button> : null
}
