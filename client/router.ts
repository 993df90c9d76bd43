// Which page the address means. Three pages need no library.

import { computed, signal } from '@preact/signals'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'about' }
  | { readonly page: 'check' }
  | { readonly page: 'privacy' }
  | { readonly page: 'firstTrade' }
  | { readonly page: 'room' | 'replay' | 'wall'; readonly code: string }
  | { readonly page: 'nowhere' }

const path = signal(location.pathname)
addEventListener('popstate', () => {
  path.value = location.pathname
})

export const route = computed(() => routeOf(path.value))

export function go(to: string): void {
  if (to === location.pathname) return
  // `?lite=1` stays as long as the page lives.
  history.pushState(undefined, '', to + location.search)
  path.value = to
  scrollTo(0, 0)
}

export const roomPath = (code: string) => `/r/${code}`

function routeOf(pathname: string): Route {
  if (pathname === '/') return { page: 'home' }
  if (pathname === '/check') return { page: 'check' }
  if (pathname === '/about') return { page: 'about' }
  if (pathname === '/privacy') return { page: 'privacy' }
  if (pathname === '/first-trade') return { page: 'firstTrade' }
  const [, at, code] = /^\/(r|replay|wall)\/([^/]+)\/?$/.exec(pathname) ?? []
  const page = pages.get(at ?? '')
  if (page === undefined || code === undefined) return { page: 'nowhere' }
  return { page, code: codeIn(code) }
}

const pages = new Map([
  ['r', 'room'],
  ['replay', 'replay'],
  ['wall', 'wall'],
] as const satisfies readonly (readonly [string, string])[]) as ReadonlyMap<string, 'room' | 'replay' | 'wall'>

/** As people write it: any case, any spacing. */
function codeIn(part: string): string {
  try {
    return decodeURIComponent(part)
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
  } catch {
    return part
  }
}
