import { createContext, useContext } from 'react'

/** What a list of pictures wants to hear of changes that were made to one of them. */
export type PictureChanges = { star: (imageId: string, isStarred: boolean) => void }

const Changes = createContext<PictureChanges>({ star: () => {} })

export const PictureChangesProvider = Changes.Provider

export const usePictureChanges = (): PictureChanges => useContext(Changes)
