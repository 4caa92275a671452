import { cookies, headers } from 'next/headers'
import { themeCookie, themeOf } from '@/components/ui/theme'
import { ThemeSwitch } from '@/components/ui/theme-switch'
import { hasMembers } from '@/lib/access/has-members'
import { principalOf } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { Brand } from './brand'
import { OwnAccount } from './own-account'
import { SignOut } from './sign-out'
import { SiteNavigation } from './site-navigation'

export async function SiteHeader() {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  const who = hasMembers() ? await principalOf(await headers(), 'viewer') : null
  const member = who?.ok ? who.value : null
  return (
    <header className="flex min-h-14 items-center gap-x-1 border-b border-line px-4 min-[560px]:gap-x-2 wide:gap-x-6 wide:px-6">
      <Brand />
      <SiteNavigation hasMembers={member?.role === 'admin'} />
      <div className="ml-auto flex items-center gap-1">
        {member && <OwnAccount name={member.name} />}
        {(env().access === 'password' || member) && <SignOut />}
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  )
}
