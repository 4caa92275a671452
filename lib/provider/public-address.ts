import 'server-only'
import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that a picture may not be fetched from. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress'
}

/**
 * Whether an address belongs to the public internet, or to a range the operator allows for a gateway in the own network.
 * Mapped IPv6 counts as the IPv4 within; tunnels to IPv4 (6to4, Teredo, NAT64) do not count as public.
 * @param allowed ranges as CIDR, such as `10.1.0.0/16`
 */
function isReachable(address: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' || allowed.some(range => isWithin(parsed, range))
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, range: string): boolean {
  const [network, bits] = ipaddr.parseCIDR(range)
  return network.kind() === address.kind() && address.match(network, bits)
}

/**
 * @throws {ForbiddenAddress} for a literal host that is not reachable. Names are left to `guardedLookup`; literals must
 * be looked at here because the HTTP client does not call `lookup` for them. `URL` has already turned decimal, octal and
 * hexadecimal spellings into dotted ones.
 */
export function refuseLiteral(hostname: string, allowed: readonly string[]): void {
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isReachable(literal, allowed)) throw new ForbiddenAddress(`${literal} is not a public address`)
}

/** A `lookup` for the connection itself, so that the address checked is the address used, whatever DNS says next. */
export const guardedLookup =
  (allowed: readonly string[]): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const isSafe = addresses.length > 0 && addresses.every(({ address }) => isReachable(address, allowed))
      if (!isSafe) return callback(new ForbiddenAddress(`${hostname} does not lead to a public address`), [])
      if (options.all) return callback(null, addresses)
      const [first] = addresses
      callback(null, first?.address ?? '', first?.family)
    })
