// The lessons of Learn, in their order: what is bet, what is played, what is asked after. The page has the words.

import type { Mark } from '../reciprocity/published/figure.ts'
import { mayShow, publishedFigure, type Showing } from '../reciprocity/published.ts'
import { freeShare } from './first-summers.ts'
import { leftOvernight, proposals } from './resist.ts'
import { sortingCases } from './sorting.ts'
import { judgeLoan } from './time-frame.ts'

type Edges = readonly [number, number, number]

/** One question with four ranges; `edges` part them. */
export type LearnBet =
  /** On a published figure. */
  | { readonly on: 'published'; readonly figure: string; readonly key: string; readonly edges: Edges; readonly as: As }
  /** On the direction of a finding: which of the four answers it is, who found it, and how that was checked. */
  | { readonly on: 'finding'; readonly right: number; readonly source: string; readonly mark: Mark }
  /** On what the game's own rules and models say: no finding. */
  | { readonly on: 'model'; readonly value: number; readonly edges: Edges; readonly as: As }
  /** On oneself. */
  | { readonly on: 'oneself'; readonly edges: Edges; readonly as: As }

/** How a value is said: of a hundred, as how many times, as so much more, as a count. */
export type As = 'of100' | 'times' | 'more' | 'count'

type Play = 'sorting' | 'timeFrame' | 'firstSummers' | 'resist'
/** The shelves of the list. */
export const shelves = ['giving', 'asking', 'together'] as const

type Lesson = {
  readonly id: string
  readonly shelf: (typeof shelves)[number]
  /** Guess: from the rounds of its stages, a few seconds for each that one decides in, and the time it takes to read; watching people play it would settle it. */
  readonly minutes: number
  /** An experiment of this id, or a small page of its own. */
  readonly play: { readonly scenario: `S${number}` } | { readonly page: Play }
  readonly bet: LearnBet
  /** Which of the three answers after the play is right. */
  readonly right: number
}

export const lessons = [
  {
    id: 'kinds',
    shelf: 'giving',
    minutes: 3,
    play: { page: 'sorting' },
    bet: { on: 'oneself', edges: [2, 4, sortingCases.length], as: 'count' },
    right: 0,
  },
  {
    id: 'norm',
    shelf: 'giving',
    minutes: 3,
    play: { scenario: 'S1' },
    bet: { on: 'published', figure: 'S1', key: 'share', edges: [0.1, 0.3, 0.6], as: 'of100' },
    right: 1,
  },
  {
    id: 'summers',
    shelf: 'giving',
    minutes: 3,
    play: { page: 'firstSummers' },
    bet: { on: 'model', value: freeShare('shares'), edges: [0.25, 0.5, 0.75], as: 'of100' },
    right: 2,
  },
  {
    id: 'debt',
    shelf: 'giving',
    minutes: 3,
    play: { scenario: 'S2' },
    bet: { on: 'published', figure: 'S2', key: 'ratioPer30Days', edges: [0.4, 0.6, 0.8], as: 'of100' },
    right: 1,
  },
  {
    id: 'timeFrame',
    shelf: 'giving',
    minutes: 3,
    play: { page: 'timeFrame' },
    bet: { on: 'model', value: judgeLoan('open', 'returned').confidence, edges: [0.25, 0.5, 0.75], as: 'of100' },
    right: 0,
  },
  {
    id: 'charity',
    shelf: 'asking',
    minutes: 3,
    play: { scenario: 'S3' },
    bet: { on: 'published', figure: 'falkRatios', key: 'large', edges: [1.05, 1.3, 1.6], as: 'more' },
    right: 2,
  },
  {
    id: 'door',
    shelf: 'asking',
    minutes: 3,
    play: { scenario: 'S4' },
    bet: { on: 'published', figure: 'ditfFirst', key: 'ditf', edges: [0.25, 0.4, 0.6], as: 'of100' },
    right: 1,
  },
  {
    id: 'foot',
    shelf: 'asking',
    minutes: 4,
    play: { scenario: 'S5' },
    bet: { on: 'published', figure: 'fitdFirst', key: 'performance', edges: [0.25, 0.4, 0.6], as: 'of100' },
    right: 0,
  },
  {
    id: 'notAll',
    shelf: 'asking',
    minutes: 3,
    play: { scenario: 'S6' },
    bet: { on: 'published', figure: 'tnaFirst', key: 'tna', edges: [0.4, 0.6, 0.8], as: 'of100' },
    right: 2,
  },
  {
    id: 'smallFavour',
    shelf: 'asking',
    minutes: 3,
    play: { scenario: 'S7' },
    bet: { on: 'published', figure: 'S7', key: 'rateRatio', edges: [1.1, 1.6, 2.6], as: 'times' },
    right: 1,
  },
  {
    id: 'freebies',
    shelf: 'asking',
    minutes: 3,
    play: { scenario: 'S8' },
    bet: { on: 'published', figure: 'couponSales', key: 'salesRatio', edges: [1.05, 1.2, 1.5], as: 'more' },
    right: 0,
  },
  {
    id: 'signUps',
    shelf: 'asking',
    minutes: 4,
    play: { scenario: 'S15' },
    bet: { on: 'published', figure: 'chocolate', key: 'withSample', edges: [0.4, 0.6, 0.8], as: 'of100' },
    right: 2,
  },
  {
    id: 'resist',
    shelf: 'asking',
    minutes: 3,
    play: { page: 'resist' },
    bet: { on: 'model', value: leftOvernight(proposals[0]), edges: [0.25, 0.5, 0.75], as: 'of100' },
    right: 1,
  },
  {
    id: 'trust',
    shelf: 'together',
    minutes: 3,
    play: { scenario: 'S9' },
    bet: { on: 'published', figure: 'trustMeans', key: 'returned', edges: [0.2, 0.45, 0.65], as: 'of100' },
    right: 0,
  },
  {
    id: 'fairPrice',
    shelf: 'together',
    minutes: 4,
    play: { scenario: 'S10' },
    bet: { on: 'published', figure: 'fairLandlord', key: 'unfair', edges: [0.4, 0.6, 0.8], as: 'of100' },
    right: 1,
  },
  {
    id: 'mentoring',
    shelf: 'together',
    minutes: 5,
    play: { scenario: 'S14' },
    bet: { on: 'published', figure: 'leaderExchange', key: 'exchangeHelping', edges: [0.1, 0.5, 0.95], as: 'count' },
    right: 2,
  },
  {
    id: 'reputation',
    shelf: 'together',
    minutes: 3,
    play: { scenario: 'S12' },
    bet: { on: 'finding', right: 1, source: 'van Apeldoorn & Schram (2016). PLoS ONE, e0152076.', mark: 'V-o' },
    right: 0,
  },
  {
    id: 'sanctions',
    shelf: 'together',
    minutes: 4,
    play: { scenario: 'S11' },
    bet: { on: 'published', figure: 'types', key: 'conditional', edges: [0.25, 0.4, 0.65], as: 'of100' },
    right: 1,
  },
  {
    id: 'needs',
    shelf: 'together',
    minutes: 4,
    play: { scenario: 'S13' },
    bet: {
      on: 'finding',
      right: 0,
      source: 'Molm, Collett & Schaefer (2007). American Journal of Sociology, 113.',
      mark: 'V-o',
    },
    right: 1,
  },
] as const satisfies readonly Lesson[]

export type LessonId = (typeof lessons)[number]['id']
export type LearnLesson = Lesson & { readonly id: LessonId }

/** Undefined: there is none of that name. */
export function lessonOf(id: string): LearnLesson | undefined {
  return lessons.find((one) => one.id === id)
}

export function lessonOfScenario(scenario: string): LearnLesson | undefined {
  return lessons.find(({ play }) => 'scenario' in play && play.scenario === scenario)
}

export type Settled = {
  /** Of the four ranges. */
  readonly right: number
  /** What is said in numbers; a direction has none. */
  readonly value?: number
  /** How what was published may be shown; undefined where nothing was. */
  readonly showing?: Exclude<Showing, 'no'>
  readonly source?: string
  readonly reportedBy?: string
}

/**
 * Which range it was.
 *
 * @param own of a bet on oneself: what came out
 * @returns undefined where it is not known yet, or may not be shown
 */
export function settleBet(bet: LearnBet, own?: number): Settled | undefined {
  if (bet.on === 'oneself') return own === undefined ? undefined : { right: rangeAt(bet.edges, own), value: own }
  if (bet.on === 'model') return { right: rangeAt(bet.edges, bet.value), value: bet.value }
  if (bet.on === 'finding') {
    const showing = mayShow(bet.mark)
    return showing === 'no' ? undefined : { right: bet.right, showing, source: bet.source }
  }
  const figure = publishedFigure(bet.figure)
  const showing = figure && mayShow(figure.mark, figure.from)
  if (!figure || !showing || showing === 'no') return undefined
  const told = {
    showing,
    source: figure.source,
    ...(figure.reportedBy === undefined ? {} : { reportedBy: figure.reportedBy }),
  }
  const value = figure.figures[bet.key]
  return value === undefined ? undefined : { right: rangeAt(bet.edges, value), value, ...told }
}

function rangeAt(edges: Edges, value: number): number {
  return edges.filter((edge) => value >= edge).length
}
