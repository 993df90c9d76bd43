// Carries out in the markets what the teacher asked: the class's log holds that it was asked, each market's what it came to.

import type { HostAction } from '../../shared/game/host-actions.ts'
import type { DeskCommand } from '../../shared/protocol/class.ts'
import type { ClassKeeping } from './class-keeping.ts'
import type { ClassMarkets } from './class-markets.ts'
import type { ClassRoom, StudentId } from './class-state.ts'

export type DeskWork = {
  /** @param seq number of the command in the class's log: the same command is carried out once */
  carryOut(command: DeskCommand, seq: number): Promise<void>
}

export function deskWork({
  markets,
  keeping,
  room,
}: {
  readonly markets: ClassMarkets
  readonly keeping: ClassKeeping
  readonly room: () => ClassRoom | undefined
}): DeskWork {
  const forAll = (seq: number, action: HostAction) => markets.askAll(`desk:${seq}`, action)
  const forSeat = async (seq: number, person: StudentId, action: (seat: string) => HostAction) => {
    const place = room()?.students.get(person)?.place
    if (place) await markets.ask(place.market, `desk:${seq}`, action(place.seat))
  }
  return {
    async carryOut(command, seq) {
      switch (command.type) {
        case 'pause':
        case 'resume':
        case 'endMatch':
          return forAll(seq, { type: command.type })
        case 'bell':
          return forAll(seq, { type: 'endMatch' })
        case 'extend':
          return forAll(seq, { type: 'extend', ms: command.seconds * 1000 })
        case 'endRound':
          return forAll(seq, { type: 'ring' })
        case 'redoRound':
          return forAll(seq, { type: 'redo' })
        case 'hush':
          return forSeat(seq, command.person, (seat) => ({ type: 'hush', seat, hushed: command.on }))
        case 'extraTime':
          return forSeat(seq, command.person, (seat) => ({ type: 'extraTime', seat, percent: command.percent }))
        case 'kick':
        case 'bot':
        case 'rename':
        case 'approve':
        case 'roster':
        case 'sitOut':
          return keeping.keepUp()
        default:
          return
      }
    },
  }
}
