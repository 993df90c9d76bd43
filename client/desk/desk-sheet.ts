// Which sheet of the desk is open, and which of its parts is looked at: of this page alone.

import { signal } from '@preact/signals'

export type DeskSheet =
  | { readonly kind: 'seat'; readonly person: string }
  | { readonly kind: 'message'; readonly to: 'all' | { readonly person: string; readonly name: string } }
  | { readonly kind: 'roster' }
  | { readonly kind: 'add' }
  | { readonly kind: 'setup' }
  | { readonly kind: 'deskLink' }
  | { readonly kind: 'print' }

export const sheet = signal<DeskSheet | undefined>(undefined)
export const closeSheet = () => {
  sheet.value = undefined
}

export const tabs = ['now', 'seats', 'markets', 'wall', 'room'] as const
export type Tab = (typeof tabs)[number]
export const tab = signal<Tab>('seats')

const narrow = globalThis.matchMedia?.('(max-width: 899px)')
/** A phone shows one part at a time; the lesson is one of them. */
export const isNarrow = signal(narrow?.matches ?? false)
narrow?.addEventListener('change', () => {
  isNarrow.value = narrow.matches
})
if (isNarrow.peek()) tab.value = 'now'
