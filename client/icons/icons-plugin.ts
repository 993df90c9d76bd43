// A Vite plugin: `virtual:icons` holds the drawings named in icon-names.ts, picked from their package when the page is built.

import { icons } from '@iconify-json/fluent-emoji-flat'
import type { Plugin } from 'vite'
import { iconNames } from './icon-names.ts'

const id = 'virtual:icons'
/** Rollup's sign that no other plugin should look for this module. */
const resolved = `\0${id}`

/** A name that the package does not have ends the build. */
export function iconsPlugin(): Plugin {
  return {
    name: 'give-and-take-icons',
    resolveId: (source) => (source === id ? resolved : undefined),
    load: (source) => (source === resolved ? `export const iconBodies = ${JSON.stringify(pick())}` : undefined),
  }
}

function pick(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(iconNames).map(([name, packaged]) => {
      const icon = icons.icons[packaged]
      if (!icon) throw new Error(`fluent-emoji-flat has no icon called ${packaged} (wanted for ${name})`)
      return [name, icon.body]
    }),
  )
}
