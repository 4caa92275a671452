import { buttonStyle } from '@/components/ui/button'
import type { PriceForm } from '@/lib/settings/price-form'
import { ImportSettings } from './import-settings'
import { SettingsSection } from './settings-section'

export function TransferSection({
  mayChange,
  onImported,
}: {
  mayChange: boolean
  onImported: (prices: PriceForm) => void
}) {
  return (
    <SettingsSection
      id="transfer"
      heading="Export and import"
      help={<p>Prices and budgets as one JSON file, for another Proofsheet or to keep. No key is in it.</p>}
    >
      <a href="/settings/export" download className={buttonStyle('quiet', 'justify-self-start')}>
        Export as a file
      </a>
      {mayChange && <ImportSettings onImported={onImported} />}
    </SettingsSection>
  )
}
