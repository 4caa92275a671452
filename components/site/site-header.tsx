import { cookies } from 'next/headers'
import { themeCookie, themeOf } from '@/components/ui/theme'
import { ThemeSwitch } from '@/components/ui/theme-switch'
import { env } from '@/lib/env'
import { Brand } from './brand'
import { SignOut } from './sign-out'
import { SiteNavigation } from './site-navigation'

export async function SiteHeader() {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <header className="flex min-h-14 items-center gap-x-1 border-b border-line px-4 min-[560px]:gap-x-2 wide:gap-x-6 wide:px-6">
      <Brand />
      <SiteNavigation />
      <div className="ml-auto flex items-center gap-1">
        {env().access === 'password' && <SignOut />}
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  )
}
