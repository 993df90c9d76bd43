// What has happened at this stall in this stage, in a line each.

import type { Market, SeatId } from '../../shared/game/state.ts'
import { nameOf } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

type Line = { readonly key: string; readonly text: string }

/** @param feed what was said is kept nowhere else */
export function happenings(
  market: Market,
  me: SeatId,
  feed: readonly { readonly key: number; readonly text: string; readonly glyph: string }[],
): Line[] {
  const gifts = market.exchanges
    .filter(
      ({ round, kind, author, other }) => round === market.round && kind === 'gift' && (author === me || other === me),
    )
    .map(({ id, author, other, gives }) => ({
      key: id,
      text: t(author === me ? 'experiment.youGave' : 'experiment.gaveYou', {
        name: nameOf(market, author === me ? other : author),
        goods: bundleWords(gives),
      }),
    }))
  const answers = market.bygone
    .filter(({ round, author, to }) => round === market.round && (author === me || to === me))
    .map(({ id, ended }) => ({
      key: id,
      text: t(ended.how === 'accepted' ? 'experiment.agreed' : 'experiment.refused'),
    }))
  const said = feed
    .filter(({ glyph }) => glyph === 'people')
    .slice(0, 1)
    .map(({ key, text }) => ({ key: `said ${key}`, text }))
  return [...said, ...gifts, ...answers]
}
