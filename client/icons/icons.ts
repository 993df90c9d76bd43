// The coloured icons (goods, events, emotes) as SVG text, for panels and for the village's textures.

import { iconBodies } from 'virtual:icons'
import type { IconName } from './icon-names.ts'

export type { IconName } from './icon-names.ts'

/** An `<svg>` of one icon, hidden from screen readers: the word stands beside it. */
export function iconSvg(name: IconName, sizePx: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 32 32" aria-hidden="true">${iconBodies[name]}</svg>`
}
