'use client'

import { createContext, type ReactNode, use } from 'react'

/** Outside the workspace, as under a link, nobody is a viewer: what is there asks by itself. */
const MayEditContext = createContext(true)

/** Tells everything below whether the person may change things. The server asks again, whatever is shown. */
export const MayEdit = ({ value, children }: { value: boolean; children: ReactNode }) => (
  <MayEditContext value={value}>{children}</MayEditContext>
)

export const useMayEdit = (): boolean => use(MayEditContext)

/** What a viewer has no use for: it would be refused. */
export const ForEditors = ({ children }: { children: ReactNode }) => (useMayEdit() ? children : null)
