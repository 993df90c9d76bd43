// What the village is told to draw: plain data, made from a seat's view. The drawing knows no rule and holds no state of the game.

import type { Craft, Good, Item } from '../../shared/game/goods.ts'

export type Mood = 'happy' | 'calm' | 'worried' | 'wince' | 'angry' | 'grateful' | 'wink'

/** How an exchange is drawn. `neutral`: something passed and the viewer may not know what, or labels come only after the match. */
export type FlightKind = 'generalized' | 'balanced' | 'negative' | 'neutral'

export type StallModel = {
  readonly id: string
  readonly name: string
  /** Which of the faces, 0 to 23. */
  readonly face: number
  readonly mood: Mood
  /** One to three; the first is on the sign, all are on the counter. */
  readonly crafts: readonly Craft[]
  readonly keeper: 'person' | 'bot' | 'cover'
  readonly me: boolean
  /** The number of its household, the same on both its stalls; undefined: it lives alone. */
  readonly house: number | undefined
  /** -3 to 3; undefined: this match does not show it. */
  readonly reputation: number | undefined
  /** What this seat needs and shared with the viewer, and what is not yet covered. */
  readonly needs: readonly { readonly good: Good; readonly urgent: boolean }[]
  /** A promise between the viewer and this stall: the round it falls due. */
  readonly ribbon: { readonly due: number; readonly late: boolean } | undefined
  /** Counter goods to draw, 0 to 3. */
  readonly stock: number
  readonly done: boolean
}

/** Who is expected to owe whom (a model, never what anyone feels). */
export type ThreadModel = {
  /** The stall that owes: the knot is near it. */
  readonly ower: string
  readonly to: string
  /** 0 to 1: how much. */
  readonly strength: number
  /** The viewer is one of the two. */
  readonly mine: boolean
}

export type VillageModel = {
  /** In ring order. The viewer's own stall, if there is one, comes first and stands nearest. */
  readonly stalls: readonly StallModel[]
  readonly phase: 'morning' | 'market' | 'evening'
  /** 1 at the opening of the market, 0 at its bell: the light moves with it. */
  readonly marketLeft: number
  readonly barn: { readonly parts: number; readonly needed: number; readonly built: boolean } | undefined
  /** Empty where threads come only after the match. */
  readonly threads: readonly ThreadModel[]
  /** The phase as a short readable line for the canvas' accessible name. */
  readonly label: string
}

export type Flight = {
  readonly id: string
  readonly from: string
  /** A stall's id, or `well`: a gift to the village leaves from there. */
  readonly to: string
  readonly kind: FlightKind
  /** What goes from `from` to `to`, and what comes back. Empty on both sides: something passed, nobody else knows what. */
  readonly forth: readonly { readonly item: Item; readonly count: number }[]
  readonly back: readonly { readonly item: Item; readonly count: number }[]
}

/** Where a stall or the well stands, in CSS pixels of the village's box: the HTML buttons lie exactly over it. */
export type Place = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type VillageSettings = {
  readonly dark: boolean
  readonly reducedMotion: boolean
}

/** The handle of one drawing. It can be thrown away at any time and built again from the model. */
export type Village = {
  show(model: VillageModel): void
  fly(flight: Flight): void
  /** A phrase over a stall for three seconds; the name of an emote's icon (`wavingHand`, `thumbsUp` ...) shows that icon. */
  say(stall: string, text: string): void
  /** The stall that a dragged good is over, or undefined; the others dim while something is dragged. */
  aim(target: { readonly dragging: boolean; readonly over: string | undefined }): void
  /** Brings a stall that is acted upon, or has the keyboard's focus, into view where the village is larger than its box. */
  reveal(stall: string): void
  set(settings: VillageSettings): void
  destroy(): void
}

export type VillageEvents = {
  /** Called after every layout: on the first show, on resize, on another number of stalls, on pan or zoom. */
  readonly onPlaces: (places: readonly Place[]) => void
  /** The picture cannot go on here: no WebGL nor canvas, a second lost context, or under 15 frames a second. */
  readonly onGiveUp: (why: 'noCanvas' | 'contextLost' | 'slow') => void
}
