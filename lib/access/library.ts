import 'server-only'

/** What the sign-in library does for us. Loaded at the first sign-in: where there are no accounts, never. */
export const library = () => import('./auth/sign-in')
