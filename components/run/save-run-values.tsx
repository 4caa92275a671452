'use client'

import Link from 'next/link'
import { useState } from 'react'
import { valuesPage } from '@/components/template/addresses'
import { SaveValueSet } from '@/components/template/values/save-value-set'
import { Button } from '@/components/ui/button'
import type { Values } from '@/lib/template/schema'
import { takeFocus } from './focus'

type Stage = { kind: 'button' | 'asking' | 'left' } | { kind: 'saved'; name: string }

/** Keeps what was filled in for a run, to fill the form with it again. */
export function SaveRunValues({ slug, templateId, values }: { slug: string; templateId: string; values: Values }) {
  const [stage, setStage] = useState<Stage>({ kind: 'button' })
  if (stage.kind === 'saved') {
    return (
      <p role="status" tabIndex={-1} ref={takeFocus} className="text-small">
        Saved as “{stage.name}”.{' '}
        <Link href={valuesPage(slug)} prefetch={false} className="underline underline-offset-4">
          Value sets
        </Link>
      </p>
    )
  }
  if (stage.kind === 'asking') {
    return (
      <div className="max-w-md">
        <SaveValueSet
          templateId={templateId}
          values={() => values}
          onSaved={set => setStage({ kind: 'saved', name: set.name })}
          onLeave={() => setStage({ kind: 'left' })}
        />
      </div>
    )
  }
  return (
    <Button
      variant="plain"
      ref={stage.kind === 'left' ? takeFocus : undefined}
      className="-ml-1 justify-self-start text-small"
      onClick={() => setStage({ kind: 'asking' })}
    >
      Save as value set
    </Button>
  )
}
