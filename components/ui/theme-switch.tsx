'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { type Theme, themeCookie, themes } from './theme'

const faces = {
  system: { Icon: Monitor, label: 'Colours: as the system' },
  light: { Icon: Sun, label: 'Colours: light' },
  dark: { Icon: Moon, label: 'Colours: dark' },
} satisfies Record<Theme, unknown>

const yearSeconds = 31_536_000

/** One button through system, light and dark. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const { Icon, label } = faces[theme]

  const change = () => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and over plain http.
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`
    document.documentElement.dataset.theme = next
    setTheme(next)
  }

  return (
    <button
      type="button"
      onClick={change}
      aria-label={label}
      title={label}
      className="grid size-9 place-items-center rounded-control text-soft hover:text-ink"
    >
      <Icon aria-hidden size={17} />
    </button>
  )
}
