// Stories of S11 to S14, which are all played from one side only, by everybody in the village.

import type { Stage } from '../../../../shared/game/stage.ts'
import { done, endsAll, gives, goesAway, type Lines, looksOn, rates, type Story } from '../story.ts'

const everybody = (seats: number, line: Lines): Readonly<Record<string, Lines>> =>
  Object.fromEntries(Array.from({ length: seats }, (_, index) => [`s${index + 1}`, line]))

/** Two rounds without fines and two with them, in the order in which they are played. */
const twoAndTwo = (arm: string) => (all: readonly Stage[]) => {
  const at = arm === 'plainFirst' ? [0, 1, 2, 11, 12, 13, 14] : [0, 1, 2, 3, 4, 21, 22]
  return at.flatMap((index) => all[index] ?? [])
}
/** So much without fines and so much with them, each round; and whom one fines, once a round. */
const farmer =
  (plain: number, fines: number, whom?: string): Lines =>
  ({ stage }, second) => {
    if (second === 6) return [done]
    if (stage?.kind === 'reading') return second === 2 ? [done] : []
    const [question] = stage?.questions ?? []
    if (question) return second === 5 ? [rates(question.id, question.id.startsWith('plain') ? plain : fines)] : []
    return second === 3 && whom !== undefined ? [{ type: 'fine', to: whom }] : []
  }
/** s1 gives most and fines s4, who gives least, is fined by s1 and fines back. */
const farmers = { s1: farmer(20, 20, 's4'), s2: farmer(10, 15), s3: farmer(8, 12, 's4'), s4: farmer(0, 5, 's1') }
/** By their numbers: s1 gives 1 coin and with fines 5, and fines whoever of its four gave most; s12 gives 12 and 16, and fines whoever gave least. */
const numbered = (index: number, whom?: 'least' | 'most'): Lines => {
  const line = farmer(index + 1, index + 5)
  return (market, second, seat) => {
    const isToFine = market.stage?.can.includes('fine') && second === 3
    if (!isToFine || !whom) return line(market, second, seat)
    const others = market.stage?.groups?.find((group) => group.includes(seat))?.filter((one) => one !== seat) ?? []
    const byNumber = others.toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
    return [{ type: 'fine', to: byNumber.at(whom === 'least' ? 0 : -1) ?? '' }]
  }
}
const strangers = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `s${index + 1}`,
    numbered(index, index === 0 ? 'most' : index === 11 ? 'least' : undefined),
  ]),
)
const s11 = { scenario: 'S11', arm: 'plainFirst', stages: twoAndTwo('plainFirst') }
const commonGranary: readonly Story[] = [
  // The whole of it: ten rounds without fines, ten with them.
  { scenario: 'S11', arm: 'plainFirst', name: 'S11-plainFirst-yes', people: farmers },
  { ...s11, name: 'S11-plainFirst-no', people: everybody(4, farmer(0, 0)) },
  { scenario: 'S11', arm: 'plainFirst', name: 'S11-plainFirst-nobody', people: {} },
  // In each half one round is left without an answer: nothing is given in it.
  {
    ...{ ...s11, name: 'S11-plainFirst-silent' },
    people: everybody(4, (market, second, seat) =>
      market.stage?.questions.some(({ id }) => id.endsWith('2')) ? [] : farmer(8, 12)(market, second, seat),
    ),
  },
  { ...s11, name: 'S11-plainFirst-ended', people: farmers, host: [endsAll(4, 5)] },
  { ...s11, name: 'S11-plainFirst-covered', people: farmers, host: goesAway('s2', 2, 1, 3) },
  { ...s11, name: 'S11-plainFirst-bot', people: farmers, bots: ['s3'] },
  {
    ...{ scenario: 'S11', arm: 'finesFirst', stages: twoAndTwo('finesFirst') },
    ...{ name: 'S11-finesFirst-yes', people: farmers },
  },
  {
    ...{ scenario: 'S11-strangers', arm: 'plainFirst', stages: twoAndTwo('plainFirst') },
    ...{ name: 'S11-strangers-plainFirst-yes', people: strangers },
  },
]

/** Who could give, and to whom, is the plan's: every other seat, by turns. */
const helps =
  (when: (stage: string) => boolean): Lines =>
  ({ stage }, second, seat) => {
    const pair = stage?.pairs.find(({ from }) => from === seat)
    if (second === 2 && pair && stage && when(stage.id)) return [gives(pair.to, { coins: 1 })]
    return second === 3 ? [done] : []
  }
/** Four rounds that are recorded, and two that are not. */
const six = (all: readonly Stage[]) => all.slice(0, 7)
const s12 = { scenario: 'S12', arm: 'visible', stages: six }
const always = everybody(
  8,
  helps(() => true),
)
const reputationSquare: readonly Story[] = [
  { ...s12, name: 'S12-visible-yes', people: always },
  { ...s12, arm: 'half', name: 'S12-half-yes', people: always },
  { ...s12, name: 'S12-visible-no', people: everybody(8, looksOn) },
  { scenario: 'S12', arm: 'visible', name: 'S12-visible-nobody', people: {} },
  { ...s12, name: 'S12-visible-ended', people: always, host: [endsAll(3, 1)] },
  { ...s12, name: 'S12-visible-covered', people: always, host: goesAway('s4', 3, 1, 2) },
  // Away in a round in which one could not give.
  { ...s12, name: 'S12-visible-slept', people: always, host: goesAway('s4', 2, 1, 2) },
  // The whole of it: everybody helps where it is recorded, and nowhere else.
  {
    ...{ scenario: 'S12', arm: 'hidden', name: 'S12-hidden-recorded-only' },
    people: everybody(
      8,
      helps((id) => id === 'recorded'),
    ),
  },
]

/** Two rounds of gifts and two of loans: each round of needs is a long list. */
const twoRounds = (all: readonly Stage[]) =>
  all.map((stage) => (stage.kind === 'market' ? { ...stage, rounds: 2 } : stage))
const LOTS: Readonly<Record<string, number>> = { bread: 3, fish: 2, wood: 3, cloth: 2, tool: 1, medicine: 1, help: 2 }
/** No sooner again to the same seat. Source: game design, section 3. */
const GIFT_EVERY = 5
/** Who is in urgent need says so; whoever of the others holds a lot of it first gives it, or lends it for six coins the next day. */
const herder: Lines = (market, second, seat) => {
  const { stage, seats, offers } = market
  if (stage?.kind !== 'market') return second === 2 ? [done] : []
  const me = seats.get(seat)
  const mine = me?.needs.filter(({ level }) => level === 3) ?? []
  if (second === 2) return mine.map(({ id }) => ({ type: 'share', needs: [id], with: 'all' }) as const)
  if (second === 16) return [done]
  const holds = (one: string, good: string) => (seats.get(one)?.own?.held[good as 'wood'] ?? 0) >= (LOTS[good] ?? 1)
  const waiting = [...offers.values()].find(({ to }) => to === seat)
  if (waiting) return [Object.keys(waiting.wants).every((good) => holds(seat, good)) ? 'yes' : 'no']
  const makerOf = (good: string, but: string) => [...seats.keys()].find((one) => one !== but && holds(one, good))
  if (second % GIFT_EVERY !== 4) return []
  if (stage.id === 'gifts') {
    const needy = [...seats.values()].flatMap(({ id, needs }) =>
      needs.filter(({ level, covered }) => level === 3 && !covered).map(({ good }) => ({ id, good })),
    )
    const next = needy.find(({ id, good }) => makerOf(good, id) === seat)
    return next ? [gives(next.id, { [next.good]: LOTS[next.good] ?? 1 })] : []
  }
  const lacks = mine.find(({ covered }) => !covered)
  const from = lacks && second === 4 ? makerOf(lacks.good, seat) : undefined
  if (!lacks || from === undefined) return []
  const lot = { [lacks.good]: LOTS[lacks.good] ?? 1 }
  return [{ type: 'offer', to: from, gives: {}, wants: lot, givesLater: { coins: 6 }, dueIn: 1 }]
}
const s13 = { scenario: 'S13', arm: 'giftsFirst', stages: twoRounds }
const herders: readonly Story[] = [
  { ...s13, name: 'S13-giftsFirst-yes', people: everybody(6, herder) },
  { ...s13, name: 'S13-giftsFirst-no', people: everybody(6, looksOn) },
  { scenario: 'S13', arm: 'giftsFirst', name: 'S13-giftsFirst-nobody', people: {} },
  { ...s13, name: 'S13-giftsFirst-ended', people: everybody(6, herder), host: [endsAll(3, 8)] },
  { ...s13, name: 'S13-giftsFirst-covered', people: everybody(6, herder), host: goesAway('s2', 2, 3, 5) },
  { ...s13, arm: 'loansFirst', name: 'S13-loansFirst-yes', people: everybody(6, herder) },
]

/** Answers three seconds after it is asked; in the rounds before there is nothing this story is about. */
const villager =
  (answer: 'yes' | 'no'): Lines =>
  ({ stage, offers, bygone, round }, second, seat) => {
    if (stage?.id !== 'hall') return second === 2 ? [done] : []
    const asked = [...offers.values()].find(({ to }) => to === seat)
    if (asked) return second % 4 === 0 ? [answer] : []
    return bygone.some(({ to, round: then }) => to === seat && then === round) && second % 4 === 1 ? [done] : []
  }
const villagers = {
  ...{ s1: villager('yes'), s2: villager('yes'), s3: villager('no') },
  ...{ s4: villager('yes'), s5: villager('no'), s6: villager('no') },
}
/** One round of help in place of four. */
const oneRound = (all: readonly Stage[]) =>
  all.map((stage) => (stage.kind === 'market' ? { ...stage, rounds: 1 } : stage))
const s14 = { scenario: 'S14', arm: 'hall', stages: oneRound }
const guildMaster: readonly Story[] = [
  // The whole of it: four rounds of help.
  { scenario: 'S14', arm: 'hall', name: 'S14-hall-yes', people: villagers },
  { ...s14, name: 'S14-hall-no', people: everybody(6, villager('no')) },
  { scenario: 'S14', arm: 'hall', name: 'S14-hall-nobody', people: {} },
  // One who does not answer keeps nobody else from being asked.
  { ...s14, name: 'S14-hall-first-silent', people: { ...everybody(6, villager('yes')), s1: () => [] } },
  { ...s14, name: 'S14-hall-ended', people: villagers, host: [endsAll(3, 3)] },
  { ...s14, name: 'S14-hall-covered', people: villagers, host: goesAway('s5', 3, 1, 2) },
  { ...s14, name: 'S14-hall-bot', people: villagers, bots: ['s6'] },
]

export const villageStories = [...commonGranary, ...reputationSquare, ...herders, ...guildMaster]
