/** The bytes of a share's picture, under the share's own path: they end with it. `n` counts from 1. */
export const sharedRendition = (path: string, n: number, width: 320 | 640 | 1280): string =>
  `${path}/images/${n}/w${width}`

export const sharedRenditionSet = (path: string, n: number): string =>
  ([320, 640, 1280] as const).map(width => `${sharedRendition(path, n, width)} ${width}w`).join(', ')
