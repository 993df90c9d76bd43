// Which seats this device holds, by room code, and which of them this tab has chosen.

import type { Kept } from '../device/kept.ts'

type HeldSeat = {
  /** Secret: whoever has it has the seat. */
  readonly token: string
  readonly name: string
  readonly face: number
}

export type Seats = {
  /** The seat this tab plays: its own choice, else the one that was used last on this device. */
  current(code: string): HeldSeat | undefined
  /** Takes a seat for this tab, and keeps it for the device. */
  keep(code: string, seat: HeldSeat): void
  /** This tab wants to be someone else: its next visit asks for a name. */
  stepAside(code: string): void
  /** The server does not know this seat any more. */
  forget(code: string, token: string): void
}

/** Rooms that are remembered: older ones are closed by then. */
const MOST_ROOMS = 12
const NAME = 'seats'
/** This tab's choice when it wants a new seat. */
const NOBODY = 'nobody'

type Book = readonly (readonly [code: string, seats: readonly HeldSeat[]])[]

export function seats(device: Kept, tab: Kept): Seats {
  const read = (): Book => parseBook(device.read(NAME))
  const seatsOf = (code: string) => read().find(([one]) => one === code)?.[1] ?? []
  const write = (code: string, held: readonly HeldSeat[]) => {
    const others = read().filter(([one]) => one !== code)
    const book: Book = held.length > 0 ? [[code, held], ...others] : others
    device.write(NAME, JSON.stringify(book.slice(0, MOST_ROOMS)))
  }
  const choiceName = (code: string) => `seat:${code}`
  return {
    current(code) {
      const chosen = tab.read(choiceName(code))
      if (chosen === NOBODY) return undefined
      const held = seatsOf(code)
      return chosen === undefined ? held[0] : held.find(({ token }) => token === chosen)
    },
    keep(code, seat) {
      write(code, [seat, ...seatsOf(code).filter(({ token }) => token !== seat.token)])
      tab.write(choiceName(code), seat.token)
    },
    stepAside: (code) => void tab.write(choiceName(code), NOBODY),
    forget(code, token) {
      write(
        code,
        seatsOf(code).filter((seat) => seat.token !== token),
      )
      if (tab.read(choiceName(code)) === token) tab.remove(choiceName(code))
    },
  }
}

/** Whatever is in storage was written by someone: only what looks like seats is taken. */
function parseBook(text: string | undefined): Book {
  try {
    const book: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(book)) return []
    return book.flatMap((entry: unknown): Book => {
      if (!Array.isArray(entry) || typeof entry[0] !== 'string' || !Array.isArray(entry[1])) return []
      return [[entry[0], entry[1].filter(isHeldSeat)]]
    })
  } catch {
    return []
  }
}

function isHeldSeat(value: unknown): value is HeldSeat {
  if (typeof value !== 'object' || value === null) return false
  return (
    'token' in value &&
    typeof value.token === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'face' in value &&
    typeof value.face === 'number'
  )
}
