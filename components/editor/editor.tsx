'use client'

import { useState } from 'react'
import { ShareHost } from '@/components/share/share-button'
import type { ShareSubject } from '@/components/share/share-subject'
import { formOf } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import { type EditorProps, EditorSheet } from './editor-sheet'

/** The left half of the playground. A form with another beginning is another form. */
export function Editor(props: EditorProps) {
  const [shared, setShared] = useState<ShareSubject | null>(null)
  const base = formOf(props.template)
  const beginning = formToParams(props.template.slug, props.start, base, props.linkVersionId).toString()
  return (
    <>
      <EditorSheet
        key={`${props.draftKey} ${beginning}`}
        {...props}
        base={base}
        beginning={beginning}
        onShare={setShared}
      />
      <ShareHost subject={shared} onClose={() => setShared(null)} />
    </>
  )
}
