'use client'

import { useState } from 'react'
import { RefusalNotice } from '@/components/run/refusal-notice'
import { DialectExamples } from './dialect-examples'
import { DraftPanel } from './draft-panel'
import { DropAnywhere } from './drop-anywhere'
import { ImportedList } from './imported-list'
import { SourceInput } from './source-input'
import type { Imported } from './use-import'
import { useSource } from './use-source'

/** Prompts from anywhere, looked at as forms before any of them is saved. */
export function ImportTemplates() {
  const { text, reading, isReading, change, takeFile } = useSource()
  const [imported, setImported] = useState<Imported[]>([])
  const begin = (source: string) => {
    setImported([])
    change(source)
  }
  const take = (file: File) => {
    setImported([])
    void takeFile(file)
  }
  const finish = (done: Imported[]) => {
    change('')
    setImported(done)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 wide:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] wide:gap-12">
      <DropAnywhere onFile={take} />
      <SourceInput text={text} onText={begin} onFile={take} />
      <div aria-busy={isReading} className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
        {reading.refusal && <RefusalNotice failure={reading.refusal} />}
        {imported.length > 0 ? (
          <ImportedList imported={imported} onMore={() => begin('')} />
        ) : reading.ways.length > 0 ? (
          <DraftPanel key={reading.number} ways={reading.ways} onImported={finish} />
        ) : (
          !reading.refusal && <DialectExamples />
        )}
      </div>
    </div>
  )
}
