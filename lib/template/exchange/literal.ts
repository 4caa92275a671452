/** Foreign text as it must stand in a body, so that it comes out of it as it is. */
export const literal = (text: string): string => text.replaceAll('{{', '\\{{')
