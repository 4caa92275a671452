import type { ReactNode } from 'react'
import { SettingsSection } from './settings-section'

export function PricesSection({ children }: { children: ReactNode }) {
  return (
    <SettingsSection
      id="prices"
      heading="Prices"
      help={
        <>
          <p>What a run is expected to cost, and so how much is held back before it is sent.</p>
          <p>
            The defaults are OpenAI’s list prices of November 2026, which WisGate passes on. WisGate itemises none
            itself, so every figure is “about”.
          </p>
        </>
      }
    >
      {children}
    </SettingsSection>
  )
}
