// What a person chose on this device: theme, palette, motion, sound, picture, name and face.

import { computed, effect, type Signal, signal } from '@preact/signals'
import { castIds } from '../../shared/bots/casts.ts'
import { deviceKept } from './kept.ts'

export const themes = ['system', 'light', 'dark'] as const
export const palettes = ['default', 'redGreen', 'blueYellow', 'highContrast'] as const
export const motions = ['system', 'reduced', 'full'] as const
const switches = ['on', 'off'] as const
/** Faces the server draws, 0 to 23. */
export const FACES = 24
export type Switch = (typeof switches)[number]

/** Source: the villagers of the design's drawing kit and more of their kind; short, easy to read in a name plate. */
const friendlyNames = [
  'Robin',
  'Sam',
  'Noor',
  'Alex',
  'Mika',
  'Sasha',
  'Juno',
  'Kim',
  'Ade',
  'Luca',
  'Remi',
  'Toni',
  'Yuki',
  'Nico',
  'Dani',
  'Sky',
] as const

export const theme = choice('theme', themes, 'system')
export const palette = choice('palette', palettes, 'default')
export const motion = choice('motion', motions, 'system')
export const sound = choice('sound', switches, 'on')
export const picture = choice('picture', switches, 'on')
/** `on` once a match was played to its end here: a later solo match is a whole one. */
export const playedBefore = choice('playedBefore', switches, 'off')
/** The company of solo matches; `usual`: nothing was chosen here yet. */
export const chosenCast = choice('cast', ['usual', ...castIds], 'usual')
export const tutorialSeen = choice('tutorialSeen', switches, 'off')
/** `on` once it was read that in an experiment something is arranged. */
export const experimentNoticeSeen = choice('experimentNotice', switches, 'off')

export const myName = text('name', friendlyNames[among(friendlyNames.length)] ?? 'Robin')
export const myFace = face()

const systemDark = media('(prefers-color-scheme: dark)')
const systemReduced = media('(prefers-reduced-motion: reduce)')
export const isDark = computed(() => (theme.value === 'system' ? systemDark.value : theme.value === 'dark'))
export const isStill = computed(() => (motion.value === 'system' ? systemReduced.value : motion.value === 'reduced'))

/** Set by `?lite=1`, or when the picture gave up: for this visit only. */
export const liteVisit = signal(new URLSearchParams(globalThis.location?.search ?? '').get('lite') === '1')
export const isLite = computed(() => liteVisit.value || picture.value === 'off')

/** Puts the choices on the document, where the style sheets read them, and keeps them there. */
export function dressDocument(root: HTMLElement): () => void {
  return effect(() => {
    root.dataset['theme'] = isDark.value ? 'dark' : 'light'
    root.dataset['palette'] = palette.value
    root.dataset['motion'] = isStill.value ? 'reduced' : 'full'
  })
}

function choice<T extends string>(name: string, all: readonly T[], fallback: T): Signal<T> {
  const stored = deviceKept.read(name)
  return keeping(name, signal(all.find((one) => one === stored) ?? fallback))
}

function text(name: string, fallback: string): Signal<string> {
  return keeping(name, signal(deviceKept.read(name) ?? fallback))
}

function face(): Signal<number> {
  const stored = Number(deviceKept.read('face') ?? Number.NaN)
  const chosen = signal(Number.isInteger(stored) && stored >= 0 && stored < FACES ? stored : among(FACES))
  effect(() => void deviceKept.write('face', String(chosen.value)))
  return chosen
}

function keeping<T extends string>(name: string, kept: Signal<T>): Signal<T> {
  effect(() => void deviceKept.write(name, kept.value))
  return kept
}

function media(query: string): Signal<boolean> {
  const list = globalThis.matchMedia?.(query)
  const matches = signal(list?.matches ?? false)
  list?.addEventListener('change', () => {
    matches.value = list.matches
  })
  return matches
}

function among(count: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % count
}
