/** Addresses of a picture's bytes. Renditions are WebP, named after their width in pixels. */
export const rendition = (imageId: string, width: 320 | 640 | 1280): string => `/images/${imageId}/w${width}`

export const renditionSet = (imageId: string): string =>
  `${rendition(imageId, 320)} 320w, ${rendition(imageId, 640)} 640w`

/** The untouched original, to be looked at. */
export const originalAddress = (imageId: string): string => `/images/${imageId}/original`

/** The untouched original, as a file named after the prompt. */
export const downloadAddress = (imageId: string): string => `${originalAddress(imageId)}?download`

/** The page that opens a picture. */
export const pictureAddress = (imageId: string): string => `/images/${imageId}`
