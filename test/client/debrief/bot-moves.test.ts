// A bot's moves after the match: what it did, why, and what of it concerned the reader.

import { describe, expect, test } from 'vitest'
import { botMoves } from '../../../client/debrief/bot-moves.ts'
import { framesOf } from '../../../client/replay/frames.ts'
import { movesIn } from '../../../client/replay/moves.ts'
import { whyWords } from '../../../client/text/why-words.ts'
import { reasonIds } from '../../../shared/bots/reasons.ts'
import type { LoggedEvent } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { EventOf } from '../../../shared/game/events/index.ts'
import { host, inMarket, pass, plays } from '../../helpers/village.ts'

/** s2 is a bot that answers s1 with a reason and s3 with another; names are left out, as in a class. */
function log(): LoggedEvent[] {
  const play = inMarket({ people: 2, bots: 1, rounds: 2 })
  const hands: string[] = play.log.map(() => 'timer')
  const does = (by: string, action: SeatActionInput, why?: Pick<EventOf<'reasoned'>, 'reason' | 'facts'>) => {
    hands.push(...plays(play, by, action).map(() => by))
    if (!why) return
    play.log.push({ type: 'reasoned', seat: by, move: action.type, ...why })
    hands.push(by)
  }
  const answer = (offer: string) => ({ offer, version: 1 })
  does('s2', { type: 'done', done: true }, { reason: 'nothingLeftToDo' })
  does('s1', { type: 'offer', to: 's2', gives: { coins: 9 }, wants: { coins: 1 } })
  does('s2', { type: 'accept', ...answer(lastOffer()) }, { reason: 'goodPrice' })
  does('s3', { type: 'offer', to: 's2', gives: { coins: 2 }, wants: { coins: 3 } })
  does(
    's2',
    { type: 'decline', ...answer(lastOffer()), reason: 'tooDear' },
    { reason: 'brokeAPromise', facts: { seat: 's1' } },
  )
  does('s2', { type: 'say', to: 's3', phrase: 'thanks' }, { reason: 'saysThanks', facts: { seat: 's3' } })
  pass(play, 'bellRang')
  pass(play, 'marketBegan')
  hands.push(...play.log.slice(hands.length).map(() => 'timer'))
  does(
    's2',
    { type: 'give', to: 's1', goods: { coins: 2 } },
    { reason: 'repaysFavour', facts: { seat: 's1', coins: 2 } },
  )
  host(play, { type: 'endMatch' })
  hands.push(...play.log.slice(hands.length).map(() => 'host'))
  return play.log.map((event, index) => ({ seq: index + 1, by: hands[index] ?? '?', event }))

  function lastOffer(): string {
    const made = play.log.findLast((event) => event.type === 'offerMade')
    return made?.type === 'offerMade' ? made.offer : 'none'
  }
}

const names: Readonly<Record<string, string>> = { s1: 'Ada', s2: 'Kofi', s3: 'Cleo' }
const nameOf = (seat: string) => names[seat] ?? '?'

describe('moves', () => {
  test('[WHY-2] each with its round, its line and its reason in the bot’s words', () => {
    expect(botMoves(log(), 's2', 's1', nameOf)).toEqual([
      { round: 1, text: 'Kofi is done for today', why: 'There was nothing left for me to do.', withMe: false },
      {
        round: 1,
        text: 'Ada and Kofi: 9 coins for 1 coin',
        why: 'I had it over, and the price was good.',
        withMe: true,
      },
      { round: 1, text: 'Kofi said no to Cleo: too dear', why: 'Ada broke a promise to me.', withMe: true },
      { round: 1, text: 'Kofi: “Thank you.”', why: 'Cleo gave me something.', withMe: false },
      { round: 2, text: 'Kofi gave Ada 2 coins', why: 'I felt that I owed Ada about 2.', withMe: true },
    ])
    expect(botMoves(log(), 's3', 's1', nameOf)).toEqual([])
  })

  test('[WHY-2] the replay says why beside every line of the move, and shows the reason by the move’s own line', () => {
    const events = log()
    const frames = framesOf(events, recordMatch(events))
    for (const { from, to } of movesIn(events)) {
      const done = frames.slice(from, to + 1)
      expect(new Set(done.map(({ why }) => why)).size).toBe(1)
      expect(done[0]?.why).toBeDefined()
      expect(done.slice(0, -1).map(({ text }) => text)).toContain(done.at(-1)?.text)
      expect(done.at(-1)).toMatchObject({ flights: [], isNews: false })
    }
    expect(frames.filter(({ why }) => why !== undefined).length).toBeGreaterThan(9)
    expect(frames.find((_, index) => events[index]?.by === 's1')?.why).toBeUndefined()
  })
})

test('[WHY-3] every reason has its sentence, in which nothing is left open', () => {
  for (const reason of reasonIds) {
    const facts = { seat: 's1', good: 'bread', coins: 6, lots: 2, percent: 25, round: 2 }
    expect(whyWords({ reason, facts }, nameOf)).toMatch(/^[^{}]+[.!]$/)
  }
  expect(whyWords({ reason: 'overchargedLater', facts: {} }, nameOf)).toBeUndefined()
})
