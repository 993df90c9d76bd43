// Whose word counts for where a connection comes from: that of the proxies the server was told of, and nobody else's.

import { BlockList, isIP } from 'node:net'

export type TrustedProxies = {
  /**
   * The address a connection counts as.
   * @param peer the address at the other end of the wire
   * @param forwarded the header X-Forwarded-For, which anybody can write: each proxy adds its own peer at the end
   */
  addressOf(peer: string, forwarded: string | readonly string[] | undefined): string
}

/** @param list addresses and subnets, `127.0.0.1,10.0.0.0/8,::1`; empty: nobody is trusted. Undefined: one of them is neither. */
export function trustedProxies(list: string): TrustedProxies | undefined {
  const trusted = new BlockList()
  for (const entry of list.split(',').map((one) => one.trim())) if (entry && !add(trusted, entry)) return undefined
  return {
    addressOf(peer, forwarded) {
      const hops = [forwarded ?? []].flat().join(',').split(',')
      let address = plain(peer)
      while (isTrusted(trusted, address)) {
        const before = plain(hops.pop()?.trim() ?? '')
        if (isIP(before) === 0) break
        address = before
      }
      return address
    },
  }
}

function add(trusted: BlockList, entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/')
  const version = isIP(address)
  const family = version === 6 ? 'ipv6' : 'ipv4'
  if (version === 0 || more.length > 0) return false
  if (bits === undefined) trusted.addAddress(address, family)
  else if (!/^\d{1,3}$/.test(bits) || Number(bits) > (version === 6 ? 128 : 32)) return false
  else trusted.addSubnet(address, Number(bits), family)
  return true
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** An IPv4 address as a socket of both kinds writes it (`::ffff:10.0.0.1`) is that IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
