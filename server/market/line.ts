// One person's connection, as rooms and markets see it: what can be said to it. Only the edge knows sockets.

import type { ClassNews, Frame, News } from '../../shared/protocol/messages.ts'
import type { RoomView } from '../../shared/protocol/room.ts'

export type Line = {
  news(frame: Frame): void
  room(view: RoomView): void
  /** To a desk or a projector. */
  say<N extends keyof ClassNews>(name: N, payload: ClassNews[N]): void
  /** Says why, and ends the connection. `behind`: nothing is said, it comes back by itself and catches up. */
  end(reason: 'superseded' | 'behind' | News['goodbye']['reason']): void
}
