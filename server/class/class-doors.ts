// Who may come into a class, and as whom: students by code or by two words, desks and projectors by secrets and the printed code.

import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import type { EdgeRefusal, Refusal } from '../../shared/protocol/messages.ts'
import type { LogActor } from '../actor/log-actor.ts'
import { isFit } from '../fit-words.ts'
import type { ClassAction } from './class-action.ts'
import { SERVER } from './class-machine.ts'
import {
  type ClassEvent,
  type ClassRoom,
  type EarlierClass,
  emptyClass,
  type HostId,
  lineageOf,
  type Student,
  type StudentId,
} from './class-state.ts'
import { drawPhrase, drawRecovery, drawToken, hashOf, plainPhrase, recoveryHash } from './secrets.ts'

const WALL = 'wall'

type Newcomer = { readonly id: string; readonly name: string; readonly face: number }
type ClassEntered = { readonly ok: true; readonly person: StudentId; readonly token: string } | Refusal
type DeskOpened =
  | {
      readonly ok: true
      readonly host: HostId
      readonly hostToken: string
      readonly wallToken: string
      readonly recovery: string
    }
  | Refusal
type Role = { readonly role: 'student' | 'host' | 'wall'; readonly person: string }

export type ClassDoors = {
  /** @param earlier classes opened before under the same link */
  openFor(setup: ClassSetup, earlier?: readonly EarlierClass[]): Promise<DeskOpened>
  /** This class, and those it stands beside. */
  lineage(): readonly EarlierClass[]
  recover(recovery: string): Promise<DeskOpened>
  enter(newcomer: Newcomer): Promise<ClassEntered>
  comeBack(phrase: string): Promise<ClassEntered>
  roleOf(key: string): Role | undefined
  /** Two words that no student of this class has. */
  freePhrase(): string
}

const refuse = (reason: EdgeRefusal): Refusal => ({ ok: false, reason })

export function classDoors(code: string, actor: LogActor<ClassRoom, ClassAction, ClassEvent>): ClassDoors {
  const room = () => actor.peek((state) => state)
  const students = (): Student[] => [...(room()?.students.values() ?? [])]

  async function openSeat(person: StudentId): Promise<ClassEntered> {
    const token = drawToken()
    const seatKey = hashOf(token)
    const answer = await actor.submit(SERVER, `seat:${seatKey}`, { type: 'openSeat', person, seatKey })
    return answer.ok ? { ok: true, person, token } : answer
  }

  function freePhrase(): string {
    const taken = new Set(students().map(({ phrase }) => phrase))
    for (;;) {
      const phrase = drawPhrase()
      if (!taken.has(phrase)) return phrase
    }
  }

  async function newDesk(
    id: string,
    action: (keys: { hostKey: string; wallKey: string; recovery: string }) => ClassAction,
  ): Promise<DeskOpened> {
    const [hostToken, wallToken, recovery] = [drawToken(), drawToken(), drawRecovery()]
    const hostKey = hashOf(hostToken)
    const keys = { hostKey, wallKey: hashOf(wallToken), recovery: recoveryHash(recovery) }
    const answer = await actor.submit(SERVER, id, action(keys))
    if (!answer.ok) return answer
    return { ok: true, host: room()?.hosts.get(hostKey) ?? '', hostToken, wallToken, recovery }
  }

  return {
    openFor: (setup, earlier = []) => newDesk('open', (keys) => ({ type: 'openClass', code, setup, earlier, ...keys })),
    lineage: () => lineageOf(room() ?? emptyClass()),
    async recover(typed) {
      if (room()?.recovery !== recoveryHash(typed)) return refuse('wrongRecovery')
      return newDesk(`recover:${recoveryHash(typed)}`, (keys) => ({ type: 'addHost', ...keys }))
    },
    async enter({ id, name, face }) {
      if (!isFit(name)) return refuse('unfitName')
      const door = hashOf(id)
      const known = students().find((one) => one.door === door)
      if (known) return openSeat(known.id)
      const token = drawToken()
      const seatKey = hashOf(token)
      const asked = { type: 'enterClass' as const, name, face, door, seatKey, phrase: freePhrase() }
      const answer = await actor.submit(SERVER, door, asked)
      if (!answer.ok) return answer
      const person = students().find((one) => one.door === door)?.id
      return person ? { ok: true, person, token } : refuse('storagePaused')
    },
    async comeBack(typed) {
      const phrase = plainPhrase(typed)
      const known = students().find((one) => one.phrase === phrase && one.door !== undefined)
      if (!known) return refuse('wrongPhrase')
      return known.kicked ? refuse('kickedOut') : openSeat(known.id)
    },
    roleOf(key) {
      const state = room()
      const host = state?.hosts.get(key)
      if (host) return { role: 'host', person: host }
      if (state?.walls.has(key)) return { role: 'wall', person: WALL }
      const found = students().find(({ left, seatKeys }) => !left && seatKeys.has(key))
      return found && { role: 'student', person: found.id }
    },
    freePhrase,
  }
}
