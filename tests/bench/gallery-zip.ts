import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { request } from 'undici'
import type { AppServer } from '@/tests/support/app-server'
import { noise } from '@/tests/support/provider/pictures'
import type { Figure } from './figures'

const images = 500
const files = 25
const fileBytes = 4_000_000
const megabyte = 1024 * 1024

/** What a ZIP of many originals costs the server's memory. */
export async function galleryZip(app: AppServer): Promise<Figure[]> {
  const ids = await withLargeOriginals(app.dataDir)
  const pid = serverOf(app.dataDir)
  // Linux forgets the highest mark on request.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const before = memoryOf(pid, 'VmRSS')
  const start = performance.now()
  const { body, statusCode } = await request(`${app.url}/gallery/zip`, {
    method: 'POST',
    headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ids: ids.join(' ') }).toString(),
  })
  let bytes = 0
  for await (const chunk of body) bytes += chunk.length
  if (statusCode !== 200 || bytes < images * fileBytes)
    throw new Error(`the ZIP came with ${statusCode}, ${bytes} bytes`)
  const seconds = (performance.now() - start) / 1000
  return [
    {
      what: `Memory added by a ZIP of ${images} originals`,
      value: `${Math.round((memoryOf(pid, 'VmHWM') - before) / megabyte)} MB`,
      how: `${(bytes / 1e9).toFixed(1)} GB in ${seconds.toFixed(0)} s, the server’s highest mark above what it had before`,
    },
  ]
}

/** The newest images get files as large as the model's own. */
async function withLargeOriginals(dataDir: string): Promise<string[]> {
  const kept: { sha256: string; bytes: number }[] = []
  for (let count = 0; count < files; count++) {
    const picture = await noise(fileBytes)
    const sha256 = createHash('sha256').update(picture).digest('hex')
    const path = join(dataDir, 'originals', sha256.slice(0, 2), sha256)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, picture)
    kept.push({ sha256, bytes: picture.byteLength })
  }
  const db = new Database(join(dataDir, 'proofsheet.db'))
  const ids = db.prepare<[], string>(`select id from image order by place desc limit ${images}`).pluck().all()
  const change = db.prepare('update image set sha256 = ?, bytes = ? where id = ?')
  db.transaction(() => {
    for (const [at, id] of ids.entries()) {
      const file = kept[at % files]
      if (file) change.run(file.sha256, file.bytes, id)
    }
  })()
  db.close()
  return ids
}

/** The process that serves a data folder. */
function serverOf(dataDir: string): string {
  const pid = readdirSync('/proc').find(
    name => /^\d+$/.test(name) && environmentOf(name).includes(`DATA_DIR=${dataDir}`),
  )
  if (!pid) throw new Error('the server is not there')
  return pid
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
  } catch {
    return []
  }
}

const memoryOf = (pid: string, mark: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${mark}:\\s*(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
