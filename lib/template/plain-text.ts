/** A text in the spelling in which contents are compared: composed letters, `\n` between lines. */
export const plainText = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC')
