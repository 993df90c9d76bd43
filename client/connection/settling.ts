// What was asked and what was answered but not yet seen: a control stays pending until the market shows its effect.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Asked } from './outbox.ts'

export function settling(waiting: ReadonlySignal<readonly Asked[]>, seq: ReadonlySignal<number>) {
  const answered = signal<readonly { readonly asked: Asked; readonly seq: number }[]>([])
  effect(() => {
    const unseen = answered.value.filter((one) => one.seq > seq.value)
    if (unseen.length < answered.value.length) answered.value = unseen
  })
  return {
    pending: computed(() => [...waiting.value, ...answered.value.map(({ asked }) => asked)]),
    settle(asked: Asked, at: number) {
      if (at > seq.peek()) answered.value = [...answered.value, { asked, seq: at }]
    },
    forgetSettled() {
      answered.value = []
    },
  }
}
