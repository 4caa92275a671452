/** The start of an entry in the directory at the end of a ZIP. APPNOTE.TXT, 4.3.12. */
const entryStart = Buffer.from([0x50, 0x4b, 0x01, 0x02])
const headerLength = 46

/** The names of the files in a ZIP. */
export function zipNames(zip: Buffer): string[] {
  const names: string[] = []
  for (let at = zip.indexOf(entryStart); at !== -1; at = zip.indexOf(entryStart, at + headerLength)) {
    const name = at + headerLength
    names.push(zip.toString('utf8', name, name + zip.readUInt16LE(at + 28)))
  }
  return names
}
