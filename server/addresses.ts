// Where the server can be reached: what is printed when it has started.

import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'

/** Addresses on the local network, most likely first; empty when the server listens on this machine only. */
export function localNetworkUrls(host: string, port: number): string[] {
  if (host !== '0.0.0.0' && host !== '::') return isLoopback(host) ? [] : [url(host, port)]
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => url(address, port))
}

export function welcome(host: string, port: number): string {
  const others = localNetworkUrls(host, port)
  const first = others[0]
  const lines = ['', `  Give & Take is open:  ${url(isLoopback(host) ? host : 'localhost', port)}`]
  if (first) lines.push(`  On the same network:  ${others.join('  ')}`, '', renderUnicodeCompact(first))
  return `${lines.join('\n')}\n`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function url(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}
