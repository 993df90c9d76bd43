// A cast: which strategies sit in a market, written as `Hearth:5,Raider:1`.

import { type BotId, botIds } from '../bots/index.ts'
import { LEAST_SEATS, MOST_SEATS } from '../game/settings.ts'

/** One strategy a seat; or a sentence that says what is wrong. */
export type Cast =
  | { readonly ok: true; readonly seats: readonly BotId[] }
  | { readonly ok: false; readonly sentence: string }

/** Names in any case; a number left out is 1. */
export function parseCast(text: string): Cast {
  const seats: BotId[] = []
  for (const part of text.split(',')) {
    const [name = '', count = '1', ...more] = part.trim().split(':')
    const id = botIds.find((id) => id.toLowerCase() === name.trim().toLowerCase())
    if (!id) return wrong(`No strategy is called "${name.trim()}"; there are ${botIds.join(', ')}.`)
    if (more.length > 0 || !/^[1-9]\d*$/.test(count.trim()))
      return wrong(`"${part.trim()}" is not of the form Name:number.`)
    if (Number(count) > MOST_SEATS) return wrong(tooMany(Number(count)))
    seats.push(...Array.from({ length: Number(count) }, () => id))
  }
  if (seats.length < LEAST_SEATS || seats.length > MOST_SEATS) return wrong(tooMany(seats.length))
  return { ok: true, seats }
}

function tooMany(seats: number): string {
  return `A market has ${LEAST_SEATS} to ${MOST_SEATS} seats, not ${seats}.`
}

function wrong(sentence: string): Cast {
  return { ok: false, sentence }
}
