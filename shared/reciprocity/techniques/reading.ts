// Reads an offer log once: each post with its values, and what became of it and when.

import type { OfferLogEvent } from './offer-log.ts'

/** Reference value of one unit, in coins, by good. A coin is worth one; a good without a value counts nothing. */
export type ReferenceValues = Readonly<Record<string, number>>

/** An offer, a version of one, a gift or a coupon. */
export type Post = {
  readonly event: OfferLogEvent
  /** Place in the log, by time; answers have places too, so that "before" is a comparison of places. */
  readonly at: number
  /** Value given and wanted, and the net ask, in coins. */
  readonly given: number
  readonly wanted: number
  readonly ask: number
  /** All versions of the same offer, this one included, oldest first. */
  readonly versions: Post[]
  /** Place at which it was accepted, refused in so many words, countered, taken back, or delivered by its author. Undefined: it was not. */
  acceptedAt?: number
  rejectedAt?: number
  counteredAt?: number
  withdrawnAt?: number
  deliveredAt?: number
}

export type Reading = {
  readonly posts: readonly Post[]
  /** The posts of one seat to another, oldest first. */
  between(by: string, to: string): readonly Post[]
  /** The posts of one thread, oldest first. */
  inThread(thread: string): readonly Post[]
  /** The posts of one seat, oldest first. */
  by(seat: string): readonly Post[]
  /** Ids of the coupons that were redeemed, once or more. */
  readonly redeemed: ReadonlySet<string>
}

/** What one detector found: the earlier event and how large the move is. */
type Find = {
  readonly e1: string
  readonly magnitude: number
  readonly subtype?: string
  readonly flags?: readonly string[]
}
/** Looks at one post and at what came before it, never at what comes after. */
export type Detector = (post: Post, reading: Reading) => Find | undefined

type Place = (typeof placeOf)[keyof typeof placeOf]
const placeOf = {
  accept: 'acceptedAt',
  reject: 'rejectedAt',
  withdraw: 'withdrawnAt',
  deliver: 'deliveredAt',
} as const

/** Reads a log of any shape. An offer that merely lapsed was not refused: its target may not have seen it. */
export function readLog(log: readonly OfferLogEvent[], ref: ReferenceValues): Reading {
  const posts: Post[] = []
  const byId = new Map<string, Post>()
  const redeemed = new Set<string>()
  const index = {
    pair: new Map<string, Post[]>(),
    thread: new Map<string, Post[]>(),
    author: new Map<string, Post[]>(),
  }

  const concerned = ({ of, thread, by, to }: OfferLogEvent, own: boolean) =>
    (of === undefined ? undefined : byId.get(of)) ??
    index.thread.get(thread)?.findLast(({ event }) => event.by === (own ? by : to))

  const counter = ({ thread, by }: OfferLogEvent, at: number) => {
    const answered = index.thread.get(thread)?.findLast(({ event }) => event.by !== by)
    if (answered?.event.to === by) answered.counteredAt ??= at
  }

  const post = (event: OfferLogEvent, at: number) => {
    const given = worthOf(event.give, ref)
    const wanted = worthOf(event.want, ref)
    const versions = (event.ev === 'amend' ? concerned(event, true)?.versions : undefined) ?? []
    const made: Post = { event, at, given, wanted, ask: wanted - given, versions }
    versions.push(made)
    posts.push(made)
    byId.set(event.id, made)
    file(index.pair, pairKey(event.by, event.to), made)
    file(index.thread, event.thread, made)
    file(index.author, event.by, made)
  }

  /** What is said of an offer counts for the version that stood then. An answer is the other side's, the rest its author's. */
  const mark = (event: OfferLogEvent, at: number, place: Place) => {
    const isAnswer = place === 'acceptedAt' || place === 'rejectedAt'
    const standing = concerned(event, !isAnswer)?.versions.at(-1)
    if (standing && (standing.event.by === event.by) !== isAnswer) standing[place] ??= at
  }

  for (const [at, event] of inOrder(log).entries()) {
    if (event.ev === 'offer') counter(event, at)
    switch (event.ev) {
      case 'accept':
      case 'reject':
      case 'withdraw':
      case 'deliver':
        mark(event, at, placeOf[event.ev])
        break
      case 'redeem':
        if (event.of !== undefined) redeemed.add(event.of)
        break
      case 'expire':
        break
      default:
        post(event, at)
    }
  }

  return {
    posts,
    redeemed,
    between: (by, to) => index.pair.get(pairKey(by, to)) ?? [],
    inThread: (thread) => index.thread.get(thread) ?? [],
    by: (seat) => index.author.get(seat) ?? [],
  }
}

/** Seconds from one post to a later one. */
export function secondsBetween(earlier: Post, later: Post): number {
  return later.event.t - earlier.event.t
}

/** A post that asks, offers or sells: neither gift nor coupon. */
export function isOffer({ event }: Post): boolean {
  return event.ev === 'offer' || event.ev === 'amend'
}

/** The latest of these posts that came before `post` and fits. */
export function latestBefore(
  posts: readonly Post[],
  post: Post,
  withinSeconds: number,
  fits: (earlier: Post) => boolean,
): Post | undefined {
  for (let i = posts.length - 1; i >= 0; i--) {
    const earlier = posts[i]
    if (!earlier || earlier.at >= post.at) continue
    if (!atMost(secondsBetween(earlier, post), withinSeconds)) return undefined
    if (fits(earlier)) return earlier
  }
  return undefined
}

/** `left <= right`, but for the last digits that sums and products of fractions lose. */
export function atMost(left: number, right: number): boolean {
  return left <= right + 1e-9 * Math.max(Math.abs(left), Math.abs(right))
}

/** A value above zero that is no rest of a subtraction. */
export function isPositiveAsk({ ask, wanted }: Post): boolean {
  return ask > 1e-9 * wanted
}

function worthOf(bundle: Readonly<Record<string, number>>, ref: ReferenceValues): number {
  let coins = 0
  for (const [good, units] of Object.entries(bundle)) coins += units * unitValue(good, ref)
  return coins
}

function unitValue(good: string, ref: ReferenceValues): number {
  return (Object.hasOwn(ref, good) ? ref[good] : undefined) ?? (good === 'coins' ? 1 : 0)
}

function inOrder(log: readonly OfferLogEvent[]): readonly OfferLogEvent[] {
  return log.every(({ t }, i) => i === 0 || t >= (log[i - 1]?.t ?? t)) ? log : log.toSorted((a, b) => a.t - b.t)
}

function file(index: Map<string, Post[]>, key: string, post: Post): void {
  const posts = index.get(key)
  if (posts) posts.push(post)
  else index.set(key, [post])
}

const pairKey = (by: string, to: string) => JSON.stringify([by, to])
