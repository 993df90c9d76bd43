// Our own one-colour glyphs on a 24 by 24 grid: they take the colour of the text around them.

const glyphs = {
  heart:
    '<path d="M12 20.5C5.5 15.6 3 12.3 3 8.9 3 6.2 5.1 4.2 7.6 4.2c1.8 0 3.4 1 4.4 2.6 1-1.6 2.6-2.6 4.4-2.6C18.9 4.2 21 6.2 21 8.9c0 3.4-2.5 6.7-9 11.6z" fill="currentColor"/>',
  scales:
    '<path d="M12 3v17M7 20.5h10M4 6.5h16M12 4.2" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/><path d="M1.8 14 5 7l3.2 7a3.3 3.3 0 0 1-6.4 0zM15.8 14 19 7l3.2 7a3.3 3.3 0 0 1-6.4 0z" fill="currentColor"/>',
  spike:
    '<path d="M12 1.5l2.3 6 5.7-3-2.6 5.8 5.6 2-5.8 2.1 2.5 5.9-5.6-3L12 22.8l-2-5.5-5.7 3 2.5-5.9L1 12.3l5.7-2L4.1 4.5l5.6 3z" fill="currentColor"/>',
  clock:
    '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M12 7v5.3l3.4 2" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  hourglass:
    '<path d="M6 3h12M6 21h12M7.5 3.5c0 5 4.5 5.5 4.5 8.5s-4.5 3.5-4.5 8.5h9c0-5-4.5-5.5-4.5-8.5s4.5-3.5 4.5-8.5" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/><path d="M9.5 18.5c.6-2 2.5-2.5 2.5-2.5s1.900.5 2.5 2.5z" fill="currentColor"/>',
  check:
    '<path d="M4.5 12.8l5 5L19.8 7" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>',
  x: '<path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>',
  swap: '<path d="M4 8.5h14m-4-4.5l4.5 4.5L14 13M20 15.5H6m4-4.5l-4.5 4.5L10 20" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>',
  ask: '<path d="M9.2 9a3 3 0 1 1 4.3 2.8c-1 .5-1.5 1.2-1.5 2.4" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><circle cx="12" cy="17.8" r="1.5" fill="currentColor"/><path d="M12 2.5a9.5 9.5 0 1 1-6 16.9L2.8 21l1-4.4A9.5 9.5 0 0 1 12 2.5z" fill="none" stroke="currentColor" stroke-width="2"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>',
  back: '<path d="M15 5l-7 7 7 7" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>',
  next: '<path d="M9 5l7 7-7 7" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>',
  plus: '<path d="M12 5v14M5 12h14" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>',
  minus: '<path d="M5 12h14" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>',
  play: '<path d="M7 4.5v15l12-7.5z" fill="currentColor"/>',
  pause: '<path d="M7 5v14M17 5v14" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>',
  gear: '<circle cx="12" cy="12" r="3.4" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>',
  globe:
    '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/><path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z" fill="none" stroke="currentColor" stroke-width="2"/>',
  people:
    '<circle cx="8.5" cy="8" r="3.6" fill="currentColor"/><path d="M1.8 19.5c0-4 3-6.2 6.7-6.2s6.7 2.2 6.7 6.2z" fill="currentColor"/><circle cx="17" cy="9" r="2.8" fill="currentColor"/><path d="M17 13.5c3 0 5.4 1.8 5.4 5h-5" fill="currentColor"/>',
  board:
    '<path d="M3 4h18v12H3zM12 16v4M8 21h8" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"/>',
  book: '<path d="M12 6c-2-1.6-5-2-9-2v14c4 0 7 .4 9 2 2-1.6 5-2 9-2V4c-4 0-7 .4-9 2zm0 0v14" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/>',
  share:
    '<path d="M12 15V3m-4.5 4L12 2.8 16.5 7M5 12v8h14v-8" fill="none" stroke="currentColor" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round"/>',
  chart: '<path d="M5 20v-8M12 20V4M19 20v-5" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>',
  table: '<path d="M3 5h18v14H3zM3 10h18M3 14.5h18M9 5v14" fill="none" stroke="currentColor" stroke-width="2"/>',
  knot: '<path d="M3 17c6 0 5-10 9-10s3 10 9 10" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><circle cx="12" cy="12" r="3" fill="currentColor"/>',
  sound:
    '<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5z" fill="currentColor"/><path d="M15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  mute: '<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5z" fill="currentColor"/><path d="M16 9.5l5 5M21 9.5l-5 5" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  bot: '<rect x="4" y="8" width="16" height="12" rx="3" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M12 8V4" stroke="currentColor" stroke-width="2.2"/><circle cx="12" cy="3.5" r="1.7" fill="currentColor"/><circle cx="9" cy="14" r="1.7" fill="currentColor"/><circle cx="15" cy="14" r="1.7" fill="currentColor"/>',
  moon: '<path d="M20.5 14.2A8.8 8.8 0 0 1 9.800 3.5a8.8 8.8 0 1 0 10.7 10.7z" fill="currentColor"/>',
  bell: '<path d="M12 3a6 6 0 0 0-6 6c0 5-2 6.5-2 7.5h16c0-1-2-2.5-2-7.5a6 6 0 0 0-6-6zM9.5 19a2.5 2.5 0 0 0 5 0" fill="currentColor"/>',
  ticket:
    '<path d="M3 7h18v3.500a1.8 1.8 0 0 0 0 3.200V17H3v-3.300a1.8 1.8 0 0 0 0-3.200z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/><path d="M14 8v8" stroke="currentColor" stroke-width="2" stroke-dasharray="2 2.2"/>',
  sunrise:
    '<path d="M3 18h18M6.500 18a5.500 5.500 0 0 1 11 0M12 4v4M4.800 8.800l2 2M19.200 8.800l-2 2" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  door: '<path d="M14 4h5v16h-5M4 12h10m-4-4l4 4-4 4" fill="none" stroke="currentColor" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round"/>',
  message:
    '<path d="M4 5h16v11H10l-5 4v-4H4z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/>',
  undo: '<path d="M8.5 4 4 8.5 8.5 13M4.5 8.5H14a5.5 5.5 0 0 1 0 11H8" fill="none" stroke="currentColor" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round"/>',
  house:
    '<path d="M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2.5" fill="currentColor"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  printer:
    '<path d="M7 8V3.5h10V8M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z" fill="none" stroke="currentColor" stroke-width="2.1" stroke-linejoin="round"/>',
} as const

export type GlyphName = keyof typeof glyphs

/** An `<svg>` of one glyph in `currentColor`, or in `colour` where there is no text around it. Hidden from screen readers: the word stands beside it. */
export function glyphSvg(name: GlyphName, sizePx: number, colour?: string): string {
  const style = colour ? ` color="${colour}"` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 24 24" aria-hidden="true"${style}>${glyphs[name]}</svg>`
}
