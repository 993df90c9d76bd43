// This page's connection, seats and outbox: made once.

import { connection } from './connection/connection.ts'
import { outbox } from './connection/outbox.ts'
import { pageSight } from './connection/page-sight.ts'
import { seats } from './connection/seats.ts'
import { openSocket } from './connection/wire-socket.ts'
import { deviceKept, tabKept } from './device/kept.ts'

export const heldSeats = seats(deviceKept, tabKept)
export const session = connection({
  socket: openSocket(),
  seats: heldSeats,
  outbox: outbox(deviceKept),
  sight: pageSight(),
})
