export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** A cookie, not local storage: the server already renders the right colours, so nothing flashes. */
export const themeCookie = 'theme'

export const themeOf = (text: string | undefined): Theme => themes.find(theme => theme === text) ?? 'system'
