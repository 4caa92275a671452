import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'
import { SettingsSection } from './settings-section'

/** Where programs get their way in. */
export const TokensSection = () => (
  <SettingsSection id="tokens" heading="Tokens" help={<p>Programs use templates and runs at /api/v1 with a token.</p>}>
    <div>
      <Link href="/settings/tokens" prefetch={false} className={buttonStyle()}>
        Make and turn off tokens
      </Link>
    </div>
  </SettingsSection>
)
