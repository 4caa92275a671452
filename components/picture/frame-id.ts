/** The button that opens a picture; the focus returns to it when the picture is closed. */
export const frameId = (imageId: string): string => `open-${imageId}`
