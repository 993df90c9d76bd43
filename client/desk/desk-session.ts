// This page's desk: one connection, the keys that the device holds, and how a command is given.

import { signal } from '@preact/signals'
import type { DeskCommand } from '../../shared/protocol/class.ts'
import { toast } from '../components/toast.tsx'
import { pageSight } from '../connection/page-sight.ts'
import { openSocket } from '../connection/wire-socket.ts'
import { deviceKept } from '../device/kept.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { deskConnection } from './desk-connection.ts'
import { keyRing } from './keys/desk-keys.ts'

export const keys = keyRing(deviceKept)
export const desk = deskConnection({ socket: openSocket(), sight: pageSight() })

/** A second press before the first is seen must not do what was not meant: end the evening with the market, start twice. */
const once: ReadonlySet<DeskCommand['type']> = new Set([
  'start',
  'phase',
  'endRound',
  'redoRound',
  'endMatch',
  'bell',
  'rehearse',
  'addSeat',
])

/** Gives a command; a refusal is said in one line. True: it was done. */
export async function give(command: DeskCommand): Promise<boolean> {
  const same = JSON.stringify(command)
  if (once.has(command.type) && desk.pending.value.some((one) => JSON.stringify(one) === same)) return false
  const answer = await desk.command(command)
  if (answer && !answer.ok) toast(refusalWords(answer), 'x')
  return answer?.ok ?? false
}

export function isPending(type: DeskCommand['type'], person?: string): boolean {
  return desk.pending.value.some(
    (command) => command.type === type && (person === undefined || ('person' in command && command.person === person)),
  )
}

/** Who was just taken out, for the ten seconds in which one press brings them back. */
export const takenOut = signal<{ readonly person: string; readonly name: string } | undefined>(undefined)

/** The class whose desk was left by "another class": the next one is opened under its link. */
export const openUnder = signal<string | undefined>(undefined)
