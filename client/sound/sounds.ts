// The sounds of the village, made by zzfx once the page was touched; each has its words in the feed.

import { sound } from '../device/preferences.ts'

/** Source: look design, section 9. Each row: volume, randomness, frequency, attack, sustain, release, shape, curve, slide ... */
const tunes = {
  coin: [[0.5, 0.02, 900, 0, 0.03, 0.15, 1, 1.6, 0, 0, 300, 0.05]],
  offer: [[0.4, 0, 520, 0.01, 0.06, 0.2, 0, 1, 0, 0, 160, 0.08]],
  gift: [
    [0.5, 0, 392, 0.02, 0.12, 0.4, 0, 1, 0, 0, 196, 0.12],
    [0.5, 0, 587, 0.02, 0.12, 0.4, 0, 1, 0, 0, 196, 0.12],
  ],
  balanced: [
    [0.4, 0, 440, 0.01, 0.08, 0.2, 1],
    [0.4, 0, 440, 0.01, 0.08, 0.2, 1],
  ],
  gouge: [[0.45, 0.05, 140, 0, 0.05, 0.25, 2, 2, -6]],
  decline: [[0.3, 0, 220, 0.01, 0.04, 0.12, 0, 1, -4]],
  kept: [[0.4, 0, 660, 0.02, 0.1, 0.5, 0, 1, 0, 0, 110, 0.1]],
  broken: [[0.4, 0.1, 110, 0, 0.08, 0.4, 3, 1, -2]],
  shared: [[0.3, 0, 740, 0.03, 0.05, 0.2, 0]],
  tick: [[0.25, 0, 880, 0, 0.01, 0.05, 1]],
  bell: [[0.5, 0, 330, 0.02, 0.3, 1.2, 0, 1, 0, 0, 0, 0, 0.1]],
  morning: [[0.4, 0, 494, 0.03, 0.15, 0.6, 0]],
} as const satisfies Readonly<Record<string, readonly (readonly number[])[]>>
export type SoundName = keyof typeof tunes

/** Others' deals are quieter, and at most four a second. Source: look design, section 9. */
const OTHERS_VOLUME = 0.25
const OTHERS_GAP_MS = 250
const NOTE_GAP_MS = 90

type Zzfx = { zzfx(...parameters: number[]): unknown }
let zzfx: Promise<Zzfx> | undefined
let lastOtherMs = Number.NEGATIVE_INFINITY

/** The first touch or key lets the page make sounds; importing zzfx any earlier makes an audio context that stays mute. */
export function wakeSounds(): void {
  const options = { once: true, capture: true }
  const wake = () => {
    zzfx ??= import('zzfx').then(({ zzfx }) => ({ zzfx }))
  }
  window.addEventListener('pointerup', wake, options)
  window.addEventListener('keydown', wake, options)
}

export function play(name: SoundName, whose: 'mine' | 'others' = 'mine'): void {
  if (sound.value === 'off' || !zzfx || document.hidden) return
  if (whose === 'others') {
    const now = performance.now()
    if (now - lastOtherMs < OTHERS_GAP_MS) return
    lastOtherMs = now
  }
  const volume = whose === 'mine' ? 1 : OTHERS_VOLUME
  void zzfx.then(({ zzfx }) => {
    for (const [index, [loud, ...rest]] of tunes[name].entries())
      setTimeout(() => zzfx(loud * volume, ...rest), index * NOTE_GAP_MS)
  })
}

/** Milliseconds of on, off, on. Phones that cannot do nothing. */
export function buzz(pattern: readonly number[]): void {
  if (sound.value === 'on' && 'vibrate' in navigator) navigator.vibrate([...pattern])
}
