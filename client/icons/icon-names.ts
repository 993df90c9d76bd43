// The icons the game shows, by our names, and what each is called in fluent-emoji-flat. Only these are built into the page.

/** Source: the design's look, section 5 (cloth is a scarf, as yarn is too like the fish; help is an arm, as heart-hands read as a gift). */
export const iconNames = {
  bread: 'bread',
  fish: 'fish',
  wood: 'wood',
  cloth: 'scarf',
  tool: 'hammer',
  medicine: 'pill',
  help: 'flexed-biceps',
  coins: 'coin',
  salt: 'salt',
  loaf: 'baguette-bread',
  cake: 'shortcake',
  drink: 'cup-with-straw',
  ticket: 'ticket',
  sweet: 'candy',
  token: 'envelope',
  fineToken: 'wrapped-gift',
  fever: 'face-with-thermometer',
  storm: 'cloud-with-lightning-and-rain',
  hardDay: 'people-hugging',
  sunrise: 'sunrise',
  moon: 'crescent-moon',
  trophy: 'trophy',
  coupon: 'admission-tickets',
  wavingHand: 'waving-hand',
  foldedHands: 'folded-hands',
  thumbsUp: 'thumbs-up',
  thinkingFace: 'thinking-face',
  pensiveFace: 'pensive-face',
  partyPopper: 'party-popper',
} as const

export type IconName = keyof typeof iconNames
