import { connect } from 'node:net'

/** How long an answer may take; a connection that says nothing by then is hung up. */
const patienceMs = 2_000

/**
 * Sends bytes as they are, which no HTTP client would, and hangs up after the answer.
 * @returns the status of the first answer; null where the connection was closed or nothing was said
 */
export const rawRequest = (url: string, pieces: readonly (string | Buffer)[]): Promise<number | null> =>
  new Promise(resolve => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    let heard = ''
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(heard) ?? []
      resolve(status ? Number(status) : null)
    }
    const timer = setTimeout(end, patienceMs)
    socket.on('data', bytes => {
      heard += bytes.toString('latin1')
      if (heard.includes('\r\n\r\n')) end()
    })
    socket.on('error', end)
    socket.on('close', end)
    socket.on('connect', () => {
      for (const piece of pieces) if (!socket.destroyed) socket.write(piece)
    })
  })
