// The teacher of a simulated class: opens it, starts it, ends it.

import type { DeskCommand, DeskView } from '../../shared/protocol/class.ts'
import type { ClassSetup } from '../../shared/protocol/class-setup.ts'
import { classSetupSchema } from '../../shared/protocol/class-setup.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import { anId } from './student.ts'
import { connected, wire } from './wire.ts'

const BEAT_MS = 2_000

export type ClassDesk = {
  readonly code: string
  readonly hostToken: string
  readonly view: DeskView
  does(command: DeskCommand): Promise<void>
  close(): void
}

export async function openClass(url: string, setup: Partial<ClassSetup> = {}): Promise<ClassDesk> {
  const line = wire(url)
  await connected(line)
  const request = { version: PROTOCOL_VERSION, id: anId(), setup: classSetupSchema.parse(setup) }
  const answer = await line.ask('openClass', request)
  if (!answer.ok) throw new Error(`the class was not opened: ${answer.reason}`)
  let view = answer.desk
  line.socket.on('desk', (next: DeskView) => {
    view = next
  })
  const beat = setInterval(() => void line.ask('beat', { visible: true }).catch(() => {}), BEAT_MS)
  return {
    code: view.code,
    hostToken: answer.hostToken,
    get view() {
      return view
    },
    async does(command) {
      const done = await line.ask('desk', { id: anId(), command })
      if (!done.ok) throw new Error(`the desk's ${command.type} was refused: ${done.reason}`)
    },
    close() {
      clearInterval(beat)
      line.socket.close()
    },
  }
}
