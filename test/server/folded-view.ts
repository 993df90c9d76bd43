// What a page knows of its match: the fold of what it was sent, as a browser does it. A hole is a failure.

import { apply } from '../../shared/game/apply.ts'
import { emptyMarket, type Market } from '../../shared/game/state.ts'
import type { CatchUp, Frame } from '../../shared/protocol/messages.ts'
import { fromSnapshot } from '../../shared/protocol/snapshot.ts'

export type FoldedView = {
  market: Market | undefined
  seq: number
  readonly frames: Frame[]
}

export function blankView(): FoldedView {
  return { market: undefined, seq: 0, frames: [] }
}

/** A frame from 1 begins the view anew. `seat`: whose page this is, or undefined for an onlooker. */
export function receive(view: FoldedView, frame: Frame, seat: string | undefined): void {
  view.frames.push(frame)
  if (frame.from === 1) Object.assign(view, { market: emptyMarket(seat ?? 'onlooker'), seq: 0 })
  if (frame.from !== view.seq + 1) throw new Error(`a hole: ${frame.from} after ${view.seq}`)
  for (const event of frame.events) if (view.market) apply(view.market, event)
  view.seq = frame.to
}

export function takeCatchUp(view: FoldedView, catchUp: CatchUp, seat: string | undefined): void {
  if ('snapshot' in catchUp) Object.assign(view, { market: fromSnapshot(catchUp.snapshot), seq: catchUp.to })
  else receive(view, catchUp, seat)
}
