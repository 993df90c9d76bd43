// Dragging a good onto a stall: follows the pointer, finds the stall under it, gives a lot where it is dropped.

import type { Item } from '../../shared/game/goods.ts'
import type { Own } from '../../shared/game/state.ts'
import type { Desk } from './desk.ts'
import { giveLot } from './giving.ts'
import type { Table } from './table.ts'

/** Nearer than this it is a tap. */
const THRESHOLD_PX = 6

export function dragGood(
  down: PointerEvent,
  item: Item,
  { table, desk, own }: { table: Table; desk: Desk; own: Own },
): void {
  const tile = down.currentTarget
  if (!(tile instanceof HTMLElement) || !down.isPrimary || own.held[item] === 0) return
  const stop = new AbortController()
  const options = { signal: stop.signal }
  let moved = false
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > THRESHOLD_PX
    if (!moved && !far) return
    moved = true
    desk.dragged.value = {
      item,
      x: event.clientX,
      y: event.clientY,
      over: stallAt(event.clientX, event.clientY, table.me),
    }
  }
  const end = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    stop.abort()
    const over = desk.dragged.value?.over
    desk.dragged.value = undefined
    if (!moved) return
    // The click that ends a drag is none.
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
    if (event.type === 'pointerup' && over !== undefined) giveLot(table, desk, own, item, over)
  }
  window.addEventListener('pointermove', move, options)
  window.addEventListener('pointerup', end, options)
  window.addEventListener('pointercancel', end, options)
}

function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

/** By the HTML buttons that lie over the stalls, so that it works without the picture too. */
function stallAt(x: number, y: number, me: string): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element instanceof HTMLElement ? element.dataset['stall'] : undefined
    if (id !== undefined && id !== me) return id
  }
  return undefined
}
