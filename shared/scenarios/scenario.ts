// What a scenario is: one published experiment, or one of ours, as a list of stages on the ordinary rules.

import type { Bot } from '../bots/bot.ts'
import type { SeatActionInput } from '../game/actions/index.ts'
import type { MarketEvent } from '../game/events/index.ts'
import type { Settings } from '../game/settings.ts'
import type { Staging } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'

export type ArmId = string
export type RoleId = string

/** `target`: students meet scripted seats, and what they do is measured. `requester`: students meet seats that answer by the model. */
export type Mode = 'target' | 'requester'

/** `short`: fewer rounds, for one who plays alone in a lesson of some minutes; an experiment without rounds is always as long. */
export type Length = 'whole' | 'short'

/** Why what somebody did is no trial of what is measured: a class has more reasons. */
export type Excluded = 'answeredEarly' | 'answeredNothing' | 'notAsked' | 'saidYesToLarge'

type Values = Readonly<Record<string, number>>

/** One person's trial as it was measured, or why it does not count. */
export type Observation<Why extends string = Excluded> =
  | { readonly seat: SeatId; readonly values: Values; readonly excluded?: undefined }
  | { readonly seat: SeatId; readonly values?: undefined; readonly excluded: Why }

/** `rate`: 0 or 1 a person. `mean`: any number. */
type Measured = {
  readonly id: string
  readonly kind: 'rate' | 'mean'
  /** The ends of its scale, where it is neither a share nor a count. */
  readonly scale?: readonly [number, number]
  /** Whose act it is, where that is not the seat under which it is observed. */
  readonly by?: RoleId
}

/** How a class is set beside what was published. */
type Comparison =
  /** The odds of the two arms of the primary comparison, against a published log odds ratio. */
  | { readonly kind: 'logOdds'; readonly figure: string }
  /** The share of one arm, against two published ones. */
  | { readonly kind: 'shares'; readonly arm: ArmId; readonly first: string; readonly second: string }
  /** The ratio of the means of two arms, against a published ratio with its interval. */
  | { readonly kind: 'rateRatio'; readonly figure: string }
  /** A mean beside the means of many studies. */
  | { readonly kind: 'studies'; readonly arm: ArmId; readonly figures: Readonly<Record<string, string>> }
  /** The share of all arms together, against a published share and its interval. */
  | { readonly kind: 'share'; readonly figure: string }
  /** A difference that each market or person shows within itself: only its sign. */
  | { readonly kind: 'within'; readonly measure: string }
  /** Two measures of a market, as shares beside one another: no verdict, where what was published is no experiment. */
  | { readonly kind: 'measures'; readonly first: string; readonly second: string }
  /** What a month leaves of the share, over the conditions that have a delay, beside a published ratio: no verdict, as no month goes by on a page. */
  | { readonly kind: 'decay'; readonly figure: string; readonly months: Readonly<Record<ArmId, number>> }
  /** Only which arm is higher; `higher` is what was found, or undefined where nothing was published. */
  | { readonly kind: 'direction'; readonly higher: ArmId | undefined }

/** What was published for an arm, to show beside the class's own: a figure of `published` and its key there. */
type PublishedArm = { readonly figure: string; readonly key: string }

/** `amends`: the open offer, in place of a new one. */
export type Choice = {
  readonly id: string
  readonly action: Extract<SeatActionInput, { type: 'request' | 'offer' }>
  readonly amends?: true
}

/** A scenario by itself, as the page has words for it. */
type BaseId = `S${number}`

export type Scenario = {
  readonly id: BaseId | `${BaseId}-${string}`
  /** In English, for the command line; the page has words of its own. */
  readonly title: string
  readonly modes: readonly Mode[]
  readonly arms: readonly ArmId[]
  /** The arms that a class plays unless it is large: the treated one first. */
  readonly primary: readonly [ArmId, ArmId]
  /** In seat order: s1, s2, ... */
  readonly roles: readonly RoleId[]
  /** Who of them are students, in each mode that it has. */
  readonly people: Readonly<Record<Mode, readonly RoleId[]>>
  readonly purse: number
  /** Coins that a person's page lets them give in one stage, where not all that they hold counts. */
  readonly mostGiven?: number
  /** Coins that who asks gives first, all of them or none. */
  readonly favour?: number
  /** Where it differs from what all scenarios are set to, in every condition or in one. */
  readonly settings?: Partial<Settings>
  settingsOf?(arm: ArmId): Partial<Settings>
  stages(arm: ArmId, mode: Mode, length?: Length): Staging['stages']
  /** What a person may say or do in a stage where that is not free: one button each, the page has its words. */
  choices?(arm: ArmId, stage: string): readonly Choice[]
  /** Whoever is refused what they offer has had their say: no second offer. */
  readonly lastWord?: true
  /** How a seat is played by a script or by the model. */
  bot(role: RoleId, arm: ArmId): Bot
  /**
   * Which condition came of it where a student asks, who may leave out what makes the one that was drawn: the model answers to what it met.
   * @param arm the one that was drawn
   */
  met?(market: Market, arm: ArmId): ArmId
  /** The first is the main one. */
  readonly measures: readonly Measured[]
  /** Measures that have no verdict and are shown all the same: in these the conditions differ. */
  readonly alsoShown?: readonly string[]
  /** Reads the truth of a market after its end, and its events; one entry for each seat that is measured. */
  observe(market: Market, events: readonly MarketEvent[]): readonly Observation[]
  /** What it observes is of the whole market: everybody has a part in it. */
  readonly ofAll?: true
  /** It observes nothing without the events. */
  readonly readsLog?: true
  readonly compare: Comparison
  /** Other ways to play it, for a class to choose: who answers by another model, or who sits with whom. Each is measured apart, and told in the words of this one. */
  readonly variants?: readonly Scenario[]
  /** By arm, of the main measure. */
  readonly publishedArms: Readonly<Record<ArmId, PublishedArm>>
}

/**
 * What this seat itself did, of what was observed.
 * @param observed the seat under which it was observed: another one of a pair, whoever was asked, or one that stands for all
 */
export function ownValues(
  { measures, roles, ofAll }: Scenario,
  seat: SeatId,
  observed: { readonly seat: SeatId; readonly values?: Values | undefined } | undefined,
): Values {
  const { values = {}, seat: under = seat } = observed ?? {}
  const role = (one: SeatId) => roles[Number(one.slice(1)) - 1]
  const whose = role(ofAll ? seat : under)
  const own = measures.filter(({ id, by = whose }) => by === role(seat) && values[id] !== undefined)
  return Object.fromEntries(own.map(({ id }) => [id, values[id] ?? 0]))
}

/** Of a variant, the scenario that it is one of. */
export function baseOf(id: string): string {
  return id.split('-')[0] ?? id
}

/** The variant that it is, by its word; undefined: the usual one. */
export function variantOf(id: string): string | undefined {
  return id.split('-')[1]
}

/** The opening of one market of a scenario. Which variant it is tells how the others answer: that is in the names of the parts, which nobody is shown before the end. */
export function stagingOf(scenario: Scenario, arm: ArmId, mode: Mode = 'target', length: Length = 'whole'): Staging {
  return { scenario: baseOf(scenario.id), arm, purse: scenario.purse, stages: scenario.stages(arm, mode, length) }
}

/** The condition of a market: from its secret, or once it is over from the parts that were played. */
export function armOf(market: Market): ArmId {
  return market.secret?.arm ?? partIn(market)?.split('/')[1] ?? ''
}

/** The experiment of a market, by its variant where that is known: from its secret, or once it is over. */
export function playedIn(market: Market): string {
  return partIn(market)?.split('/')[0] ?? market.scenario ?? ''
}

function partIn({ secret, results, scenario }: Market): string | undefined {
  if (scenario === undefined) return undefined
  const parts = [...(secret?.strategies.values() ?? []), ...(results?.seats.map(({ strategy }) => strategy) ?? [])]
  return parts.find((part) => part?.startsWith(scenario))
}
