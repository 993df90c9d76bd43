// A pulse for what counts seconds: components that read it are drawn again four times a second.

import { signal } from '@preact/signals'

const EVERY_MS = 250
export const tick = signal(0)
setInterval(() => {
  if (!document.hidden) tick.value++
}, EVERY_MS)
