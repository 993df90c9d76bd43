// Over plain HTTP a seat is known by its secret, in a header.

import { heldSeats } from '../session.ts'

export function seatHeaders(code: string): HeadersInit {
  const token = heldSeats.current(code)?.token
  return token === undefined ? {} : { Authorization: `Bearer ${token}` }
}
