// Fingers, mouse, wheel and the + and - keys on the village's box, turned into pans and zooms. Returns its undo.

export type PanMoves = {
  /** False where everything is in view anyway: then the page keeps its scrolling. */
  readonly isOn: () => boolean
  readonly pan: (dx: number, dy: number) => void
  /** Around a point of the box, in CSS pixels. */
  readonly zoom: (by: number, x: number, y: number) => void
}

/** A finger that moved less than this has tapped. Source: toolchain notes, section 7. */
const TAP_PX = 4

export function listenForPan(box: HTMLElement, { isOn, pan, zoom }: PanMoves): () => void {
  const fingers = new Map<number, { x: number; y: number }>()
  let travelled = 0

  const down = (event: PointerEvent) => {
    if (!isOn() || event.button > 0) return
    if (fingers.size === 0) travelled = 0
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger)
    fingers.set(event.pointerId, now)
    if (travelled < TAP_PX) return
    if (!other) return pan(now.x - before.x, now.y - before.y)
    const at = box.getBoundingClientRect()
    const spread = Math.hypot(now.x - other.x, now.y - other.y)
    const was = Math.hypot(before.x - other.x, before.y - other.y)
    if (was > 0) zoom(spread / was, (now.x + other.x) / 2 - at.left, (now.y + other.y) / 2 - at.top)
    pan((now.x - before.x) / 2, (now.y - before.y) / 2)
  }
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
  }
  /** A drag that began on a stall's button must not press it. */
  const click = (event: MouseEvent) => {
    if (travelled < TAP_PX || event.detail === 0) return
    travelled = 0
    event.preventDefault()
    event.stopPropagation()
  }
  const wheel = (event: WheelEvent) => {
    if (!isOn()) return
    event.preventDefault()
    const at = box.getBoundingClientRect()
    zoom(Math.exp(-event.deltaY / 500), event.clientX - at.left, event.clientY - at.top)
  }
  const key = (event: KeyboardEvent) => {
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== '+' && event.key !== '-') return
    event.preventDefault()
    zoom(event.key === '+' ? 1.2 : 1 / 1.2, box.clientWidth / 2, box.clientHeight / 2)
  }

  const listening = new AbortController()
  const { signal } = listening
  box.addEventListener('pointerdown', down, { signal })
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', up, { signal })
  box.addEventListener('click', click, { signal, capture: true })
  box.addEventListener('wheel', wheel, { signal, passive: false })
  box.addEventListener('keydown', key, { signal })
  return () => listening.abort()
}
