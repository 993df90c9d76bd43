// What icons-plugin.ts puts into `virtual:icons`.

declare module 'virtual:icons' {
  /** The inside of each icon's SVG, on a 32 by 32 grid. */
  export const iconBodies: Readonly<Record<import('./icon-names.ts').IconName, string>>
}
