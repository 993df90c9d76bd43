// Which persuasion pattern an offer completes, from what its receiver has seen of its author: for the panel that weighs it.

import { detectTechniques, type OfferLogEvent, patternsAgainst, type TechniqueHit } from '../reciprocity/techniques.ts'
import { type Bundle, together } from './bundle.ts'
import { items, unitValue } from './goods.ts'
import type { BygoneOffer, Market, Offer, OfferVersion } from './state.ts'

const reference: Readonly<Record<string, number>> = Object.fromEntries(items.map((item) => [item, unitValue(item)]))

/**
 * From a view (or the truth) of the market, of an open offer to the viewer. Times are those of the market clock, evenings included:
 * the view does not keep when earlier markets closed, so what was before the night counts as longer ago than it was.
 */
export function seenPatterns(market: Market, offer: Offer): TechniqueHit[] {
  return patternsAgainst(seenLog(market, offer), reference, postId(offer.id, offer.version))
}

/** Every pattern in what one seat has offered and given the other so far, in the order they came: as {@link seenPatterns}, of offers that have ended too. */
export function seenPatternsBetween(market: Market, two: Pick<Offer, 'author' | 'to'>): TechniqueHit[] {
  return detectTechniques(seenLog(market, two), reference).filter(({ by }) => by === two.author)
}

function seenLog({ bygone, offers, exchanges }: Market, { author, to }: Pick<Offer, 'author' | 'to'>): OfferLogEvent[] {
  const isBetween = (one: string, other: string) => (one === author && other === to) || (one === to && other === author)
  const gone = bygone.filter((one) => isBetween(one.author, one.to)).flatMap(bygoneEvents)
  const open = [...offers.values()]
    .filter((one) => isBetween(one.author, one.to) && one.settles === undefined)
    .flatMap((one) => postEvents(one, [...one.earlier, one]))
  const gifts = exchanges
    .filter((one) => one.kind === 'gift' && isBetween(one.author, one.other) && !one.undone)
    .map(
      ({ id, author: by, other, gives, atMs }): OfferLogEvent => ({
        id,
        t: atMs / 1000,
        ev: 'gift',
        by,
        to: other,
        thread: id,
        give: units(gives),
        want: {},
      }),
    )
  return [...gone, ...gifts, ...open].sort((a, b) => a.t - b.t)
}

const answers = new Map<BygoneOffer['ended']['how'], OfferLogEvent['ev']>([
  ['accepted', 'accept'],
  ['declined', 'reject'],
  ['withdrawn', 'withdraw'],
])

type Posted = Pick<Offer, 'id' | 'thread' | 'author' | 'to'>

function postEvents({ id, thread, author: by, to }: Posted, versions: readonly OfferVersion[]): OfferLogEvent[] {
  return versions.map(({ version, atMs, gives, wants, givesLater, wantsLater }, index) => {
    const before = versions[index - 1]
    return {
      id: postId(id, version),
      t: atMs / 1000,
      ev: before ? 'amend' : 'offer',
      by,
      to,
      thread,
      ...(before ? { of: postId(id, before.version) } : {}),
      give: units(together(gives, givesLater)),
      want: units(together(wants, wantsLater)),
    }
  })
}

/** A counter is no refusal, it is the other side's own offer in the thread; what lapsed may not have been seen. */
function bygoneEvents(offer: BygoneOffer): OfferLogEvent[] {
  const { id, thread, author, to, versions, ended } = offer
  const posts = postEvents(offer, versions)
  const last = versions.at(-1)
  const ev = answers.get(ended.how)
  if (!last || !ev) return posts
  const [by, other] = ended.how === 'withdrawn' ? [author, to] : [to, author]
  const of = postId(id, last.version)
  return [
    ...posts,
    { id: `${of}:${ended.how}`, t: ended.atMs / 1000, ev, by, to: other, thread, of, give: {}, want: {} },
  ]
}

/** The name of a version of an offer in the log: the later event of a pattern. */
export function postId(offer: string, version: number): string {
  return `${offer}:${version}`
}

function units(bundle: Bundle): Record<string, number> {
  // An item that is there has a number: bundles know no undefined.
  return bundle as Record<string, number>
}
