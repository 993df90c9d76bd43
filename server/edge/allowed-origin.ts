// Which pages may open a connection: ours. Browsers do not apply CORS to websockets, so the server must look.

import type { IncomingHttpHeaders } from 'node:http'

/** Programs that are no browser send neither header and are let in: they could send any. */
export function isAllowedOrigin({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  return URL.canParse(origin) && new URL(origin).host === host
}
