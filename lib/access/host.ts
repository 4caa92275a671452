import ipaddr from 'ipaddr.js'

/** Where the server listens and the address people use. */
export type Address = { host: string; publicUrl: URL | null }

const loopbackNames = ['127.0.0.1', 'localhost', '::1', '[::1]']

/** True for the three names of this computer, exactly: every other spelling could be someone's DNS entry. */
export const isLoopback = (hostname: string): boolean => loopbackNames.includes(hostname.toLowerCase())

/** True for a host that only the own computer or network can name: http is tolerable there. */
export function isPrivate(hostname: string): boolean {
  const bare = hostname.toLowerCase().replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare))
    return ['loopback', 'private', 'uniqueLocal', 'linkLocal'].includes(ipaddr.process(bare).range())
  return bare !== '' && (!bare.includes('.') || /\.(local|localhost|internal)$/.test(bare))
}

/**
 * May a request for this Host header be answered? `PUBLIC_URL`'s host always; the names of this computer, with
 * any port, while the server listens there. A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding),
 * but it cannot choose the Host header.
 */
export function isAllowedHost(host: string | null, { host: bound, publicUrl }: Address): boolean {
  if (!host) return false
  const [, hostname, port] = /^(\[[0-9a-f:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(host) ?? []
  if (!hostname) return false
  if (publicUrl && isSameHost(hostname, port, publicUrl)) return true
  return isLoopback(bound) && isLoopback(hostname)
}

const isSameHost = (
  hostname: string,
  port: string | undefined,
  { protocol, hostname: name, port: own }: URL,
): boolean => {
  const usual = protocol === 'https:' ? '443' : '80'
  return hostname.toLowerCase() === name && (port ?? usual) === (own || usual)
}

/**
 * May a request with this Origin header change something? Next lets a missing Origin through; here it is refused.
 * With `PUBLIC_URL` only its origin may, else only the loopback address that the request itself was sent to.
 */
export function isAllowedOrigin(origin: string | null, host: string | null, address: Address): boolean {
  if (!origin || !isAllowedHost(host, address)) return false
  if (address.publicUrl) return origin === address.publicUrl.origin
  const from = URL.parse(origin)
  return !!from && from.protocol === 'http:' && isLoopback(from.hostname) && from.host === host?.toLowerCase()
}
