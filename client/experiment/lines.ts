// Which lines of an experiment may be said now: those of one's own role that can be kept and were not said yet.

import { lacking } from '../../shared/game/bundle.ts'
import type { Market, Offer, SeatId } from '../../shared/game/state.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import type { Choice } from '../../shared/scenarios/scenario.ts'

export function openOffer({ offers }: Market, me: SeatId): Offer | undefined {
  return [...offers.values()].find(({ author }) => author === me)
}

export function linesNow(market: Market, me: SeatId): readonly Choice[] {
  const { stage } = market
  const own = market.seats.get(me)?.own
  if (!stage || !own) return []
  const scenario = scenarioOf(market.scenario ?? '')
  const mine = openOffer(market, me)
  // The lines are the same in every condition that this page could be in.
  const lines =
    scenario?.arms.map((arm) => scenario.choices?.(arm, stage.id) ?? []).find((list) => list.length > 0) ?? []
  // What was bought was all that was wanted: another number of the same is no second answer.
  const isSettled = market.bygone.some(
    (one) =>
      one.kind === 'offer' &&
      one.round === market.round &&
      ((one.ended.how === 'accepted' && (one.author === me || one.to === me)) || (isMine(one) && scenario?.lastWord)),
  )
  return lines.filter(({ action, amends }) => {
    if (isSettled && action.type === 'offer') return false
    if (action.to === me || !stage.can.includes(action.type)) return false
    if (mine) return amends !== undefined && action.type === 'offer' && !isSame(action, mine)
    if (amends || market.bygone.some((one) => isMine(one) && one.versions.some((said) => isSame(action, said))))
      return false
    return action.type !== 'offer' || lacking(own.held, action.gives) === undefined
  })

  function isMine({ author, round }: Market['bygone'][number]): boolean {
    return author === me && round === market.round
  }
}

type Terms = { readonly gives?: object; readonly wants?: object | undefined; readonly wantsLater?: object | undefined }

function isSame(one: Terms, other: Terms): boolean {
  const terms = ({ gives = {}, wants = {}, wantsLater = {} }: Terms) =>
    JSON.stringify([gives, wants, wantsLater].map((bundle) => Object.entries(bundle).sort()))
  return terms(one) === terms(other)
}
