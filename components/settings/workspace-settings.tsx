'use client'

import { useState } from 'react'
import type { PriceForm as Prices } from '@/lib/settings/price-form'
import { PriceForm } from './price-form'
import { PricesSection } from './prices-section'
import { TransferSection } from './transfer-section'

/** What people set: the prices, and everything as a file. An import gives the form another beginning. */
export function WorkspaceSettings({ prices, mayChange }: { prices: Prices; mayChange: boolean }) {
  const [start, setStart] = useState({ prices, imports: 0 })
  return (
    <>
      <PricesSection>
        <PriceForm key={start.imports} prices={start.prices} mayChange={mayChange} />
      </PricesSection>
      <TransferSection
        mayChange={mayChange}
        onImported={imported => setStart(({ imports }) => ({ prices: imported, imports: imports + 1 }))}
      />
    </>
  )
}
