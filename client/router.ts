// Which page the address means. Three pages need no library.

import { computed, signal } from '@preact/signals'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'about' }
  | { readonly page: 'check' }
  | { readonly page: 'privacy' }
  | { readonly page: 'firstTrade' }
  | { readonly page: 'learn' }
  | { readonly page: 'lesson'; readonly id: string }
  | { readonly page: 'glossary' }
  | { readonly page: 'room' | 'wall' | 'host'; readonly code: string }
  /** `market`: of a class, from 1, for whoever steers it. */
  | { readonly page: 'replay'; readonly code: string; readonly market?: number }
  | { readonly page: 'classSetup' }
  | { readonly page: 'sandbox' }
  | { readonly page: 'recover' }
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
/** A student's way back from any device: the two words of the seat stand behind the hash. */
export const comeBackPath = (code: string, phrase: string) => `/r/${code}#${phrase.replaceAll(' ', '-')}`
export const classSetupPath = '/class'
export const learnPath = '/learn'
export const lessonPath = (id: string) => `${learnPath}/${id}`
export const glossaryPath = '/glossary'
export const recoverPath = '/host'
/** `market`: for whoever steers the class, which one. */
export const replayPath = (code: string, market?: number) =>
  market === undefined ? `/replay/${code}` : `/replay/${code}/${market}`
export const sandboxPath = '/sandbox'
export const hostPath = (code: string) => `/host/${code}`
/** The projector's secret stands behind the hash, which no server is ever sent. */
export const wallPath = (code: string, token: string) => `/wall/${code}#${token}`

function routeOf(pathname: string): Route {
  if (pathname === '/') return { page: 'home' }
  if (pathname === '/check') return { page: 'check' }
  if (pathname === '/about') return { page: 'about' }
  if (pathname === '/privacy') return { page: 'privacy' }
  if (pathname === '/first-trade') return { page: 'firstTrade' }
  if (pathname === classSetupPath) return { page: 'classSetup' }
  if (pathname === sandboxPath) return { page: 'sandbox' }
  if (/^\/learn\/?$/.test(pathname)) return { page: 'learn' }
  if (pathname === glossaryPath) return { page: 'glossary' }
  const [, lesson] = /^\/learn\/([A-Za-z]+)\/?$/.exec(pathname) ?? []
  if (lesson !== undefined) return { page: 'lesson', id: lesson }
  if (/^\/host\/?$/.test(pathname)) return { page: 'recover' }
  const [, replayed, market] = /^\/replay\/([^/]+)\/([1-9]\d{0,2})\/?$/.exec(pathname) ?? []
  if (replayed !== undefined) return { page: 'replay', code: codeIn(replayed), market: Number(market) }
  const [, at, code] = /^\/(r|replay|wall|host)\/([^/]+)\/?$/.exec(pathname) ?? []
  const page = pages.get(at ?? '')
  if (page === undefined || code === undefined) return { page: 'nowhere' }
  return { page, code: codeIn(code) }
}

const pages = new Map([
  ['r', 'room'],
  ['replay', 'replay'],
  ['wall', 'wall'],
  ['host', 'host'],
] as const satisfies readonly (readonly [string, string])[]) as ReadonlyMap<string, 'room' | 'replay' | 'wall' | 'host'>

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
