import { crc32 } from 'node:zlib'

type Entry = { name: string; bytes: Buffer; isStored: boolean }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * The files of a ZIP whose entries are stored, by its directory. Format: APPNOTE.TXT, 4.3.7 to 4.3.16.
 * @throws where a file does not have the sum that the directory says, or the directory is not whole
 */
export function unzipped(zip: Buffer): Entry[] {
  const end = zip.length - 22
  if (zip.readUInt32LE(end) !== endOfDirectory) throw new Error('the ZIP has no end')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('the directory of the ZIP is broken')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(place => zip.readUInt16LE(at + place))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    if (crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`)
    const isStored = zip.readUInt16LE(at + 10) === 0
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
    return { name, bytes, isStored }
  })
}
