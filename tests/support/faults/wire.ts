import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Wire = {
  /** The same database, through the wire. */
  url: string
  /** The next transaction is committed, and nobody hears of it: the connection ends first. Resolves when it has. */
  cutNextCommit: () => Promise<void>
  /** Nobody gets through, and who is through is cut off. */
  cut: () => void
  mend: () => void
  stop: () => Promise<void>
}

/** Stands between a server and its Postgres, and fails when it is told. */
export async function startWire(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  let isCut = false
  let isAwaited: (() => void) | null = null

  const server = createServer(client => {
    if (isCut) return client.destroy()
    const database = connect(Number(target.port), target.hostname)
    let isLast = false
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    client.on('data', chunk => {
      if (isAwaited && /commit\0/.test(chunk.toString('latin1'))) isLast = true
      database.write(chunk)
    })
    database.on('data', chunk => {
      if (!isLast) return client.write(chunk)
      // The database has answered, so it has committed.
      client.destroy()
      isAwaited?.()
      isAwaited = null
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' && address ? address.port : 0)
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  return {
    url: url.href,
    cutNextCommit: () =>
      new Promise(resolve => {
        isAwaited = resolve
      }),
    cut,
    mend: () => {
      isCut = false
    },
    stop: async () => {
      cut()
      server.close()
    },
  }
}
