// Which page the address means. Three pages need no library.

import { computed, signal } from '@preact/signals'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'about' }
  | { readonly page: 'check' }
  | { readonly page: 'firstTrade' }
  | { readonly page: 'room' | 'replay'; readonly code: string }
  | { readonly page: 'room'; readonly code: string }
  | { readonly page: 'wall'; readonly code: string }
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
  if (pathname === '/first-trade') return { page: 'firstTrade' }
  const [, at, code] = /^\/(r|replay)\/([^/]+)\/?$/.exec(pathname) ?? []
  if (code === undefined) return { page: 'nowhere' }
  return { page: at === 'r' ? 'room' : 'replay', code: codeIn(code) }
}

/** As people write it: any case, any spacing. */
function codeIn(part: string): string {
  try {
    return decodeURIComponent(part)
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
  } catch {
    return part
  }
  const [, place, code] = /^\/(r|wall)\/([^/]+)\/?$/.exec(pathname) ?? []
  if (place === undefined || code === undefined) return { page: 'nowhere' }
  return { page: place === 'r' ? 'room' : 'wall', code: plainCode(code) }
/** However a code was written in an address. */
function plainCode(code: string): string {
  return decodeURIComponent(code)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}
