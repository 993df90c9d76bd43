// A setup as the end of an address: only what differs from the usual lesson, as JSON in base64url.

import type { Settings } from '../../../shared/game/settings.ts'
import { type ClassSetup, classSetupSchema, defaultSetup } from '../../../shared/protocol/class-setup.ts'
import { isKnown } from '../../../shared/scenarios/is-known.ts'
import { problemOf, type SetupProblem } from './setup-fields.ts'

/** No setup is longer; whatever is was not made here. */
const MOST_SYMBOLS = 2_000

export type ReadSetup =
  | { readonly ok: true; readonly setup: ClassSetup }
  | { readonly ok: false; readonly problem: SetupProblem }

export function setupText(setup: ClassSetup): string {
  const settings = changed(setup.settings, defaultSetup.settings)
  const { settings: _, ...rest } = changed(setup, defaultSetup)
  const text = JSON.stringify(Object.keys(settings).length > 0 ? { ...rest, settings } : rest)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Whoever wrote the address: nothing of it is believed before the schema has seen it. */
export function readSetup(text: string): ReadSetup {
  try {
    if (text.length > MOST_SYMBOLS) throw new Error('too long')
    const written: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
    const parsed = classSetupSchema.safeParse(completed(written))
    if (!parsed.success) return { ok: false, problem: problemOf(parsed.error) }
    const { experiment } = parsed.data
    // Of an experiment that there is none of, or not so, the page could show nothing.
    if (experiment && !isKnown(experiment)) return { ok: false, problem: { name: 'experiment' } }
    return { ok: true, setup: parsed.data }
  } catch {
    return { ok: false, problem: { name: '' } }
  }
}

/** What a link leaves out is as in the usual lesson. */
function completed(written: unknown): unknown {
  if (!isRecord(written)) return written
  const { settings = {}, ...rest } = written
  return { ...rest, settings: isRecord(settings) ? { ...defaultSetup.settings, ...settings } : settings }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function changed<T extends ClassSetup | Settings>(from: T, usual: T): Partial<T> {
  const differing = Object.entries(from).filter(
    ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(usual[key as keyof T]),
  )
  return Object.fromEntries(differing) as Partial<T> // the same keys with the same values
}
