// The scalloped awning that tops a panel, a sheet or a card: once in each.

import './awning.css'

/** Drawn as a repeating picture, so that it fits any width. */
export function Awning({ tall = false }: { tall?: boolean }) {
  return <div class={tall ? 'awning tall' : 'awning'} aria-hidden="true" />
}
