// The twenty-four people of the village and the moods they show: what stays of a face and what changes.

/** Source: look design, section 5, and its drawing kit (`WHO`, `MOOD`), filled up to twenty-four. */
export const moods = {
  happy: { eyebrows: 'happy', eyes: 'happy', mouth: 'laugh' },
  calm: { eyebrows: 'neutral', eyes: 'wide', mouth: 'smile' },
  worried: { eyebrows: 'sad', eyes: 'wide', mouth: 'sad' },
  wince: { eyebrows: 'sad', eyes: 'humble', mouth: 'agape' },
  angry: { eyebrows: 'angry', eyes: 'wide', mouth: 'angry' },
  grateful: { eyebrows: 'raised', eyes: 'humble', mouth: 'smile' },
  wink: { eyebrows: 'raised', eyes: 'wink', mouth: 'smile' },
} as const

const skins = { pale: 'f1c3a5', rose: 'c68e7a', olive: 'b98e6a', brown: 'a36b4f', dark: '5c3829' } as const
const hairs = { black: '2c1b18', auburn: 'a55728', sand: 'b58143', chestnut: '724133', blond: 'd6b370' } as const
const cloths = {
  wine: '8d3b4f',
  slate: '3d5a73',
  moss: '5d6b3c',
  plum: '7a4a82',
  rust: 'b5702e',
  teal: '2f6f73',
  dusk: '54465e',
} as const

export type Person = {
  readonly hair: 'bun' | 'sideComed' | 'spiky' | 'undercut'
  readonly rearHair: 'longStraight' | 'longWavy' | 'neckHigh' | 'shoulderHigh' | undefined
  readonly skin: (typeof skins)[keyof typeof skins]
  readonly hairColour: (typeof hairs)[keyof typeof hairs]
  readonly beard: 'chin' | 'chinMoustache' | 'fullBeard' | 'longBeard' | 'moustacheTwirl' | undefined
  readonly clothes: 'dress' | 'openJacket' | 'shirt' | 'tShirt' | 'turtleNeck'
  readonly clothesColour: (typeof cloths)[keyof typeof cloths]
}

const person = (
  hair: Person['hair'],
  rearHair: Person['rearHair'],
  skin: keyof typeof skins,
  hairColour: keyof typeof hairs,
  beard: Person['beard'],
  clothes: Person['clothes'],
  clothesColour: keyof typeof cloths,
): Person => ({
  hair,
  rearHair,
  skin: skins[skin],
  hairColour: hairs[hairColour],
  beard,
  clothes,
  clothesColour: cloths[clothesColour],
})

export const people: readonly Person[] = [
  person('sideComed', 'shoulderHigh', 'olive', 'black', undefined, 'shirt', 'moss'),
  person('bun', undefined, 'rose', 'auburn', undefined, 'dress', 'wine'),
  person('undercut', undefined, 'pale', 'chestnut', undefined, 'tShirt', 'slate'),
  person('undercut', undefined, 'dark', 'black', 'fullBeard', 'openJacket', 'teal'),
  person('sideComed', 'longWavy', 'brown', 'black', undefined, 'shirt', 'plum'),
  person('spiky', undefined, 'pale', 'blond', undefined, 'turtleNeck', 'dusk'),
  person('bun', 'longStraight', 'dark', 'black', undefined, 'dress', 'rust'),
  person('undercut', undefined, 'rose', 'black', 'moustacheTwirl', 'shirt', 'dusk'),
  person('sideComed', 'neckHigh', 'pale', 'black', undefined, 'turtleNeck', 'plum'),
  person('bun', 'longWavy', 'olive', 'auburn', undefined, 'shirt', 'teal'),
  person('sideComed', undefined, 'pale', 'sand', 'chinMoustache', 'openJacket', 'moss'),
  person('spiky', undefined, 'dark', 'black', 'chin', 'tShirt', 'rust'),
  person('sideComed', 'longStraight', 'pale', 'blond', undefined, 'dress', 'slate'),
  person('undercut', undefined, 'brown', 'black', 'longBeard', 'turtleNeck', 'wine'),
  person('bun', 'neckHigh', 'rose', 'black', undefined, 'openJacket', 'teal'),
  person('sideComed', undefined, 'rose', 'chestnut', 'moustacheTwirl', 'openJacket', 'wine'),
  person('spiky', 'shoulderHigh', 'olive', 'auburn', undefined, 'shirt', 'dusk'),
  person('bun', undefined, 'brown', 'chestnut', undefined, 'turtleNeck', 'moss'),
  person('undercut', 'neckHigh', 'olive', 'black', undefined, 'dress', 'plum'),
  person('sideComed', undefined, 'dark', 'black', undefined, 'shirt', 'slate'),
  person('spiky', undefined, 'olive', 'sand', 'fullBeard', 'shirt', 'rust'),
  person('bun', 'shoulderHigh', 'pale', 'chestnut', undefined, 'tShirt', 'teal'),
  person('sideComed', 'longWavy', 'dark', 'auburn', undefined, 'openJacket', 'plum'),
  person('undercut', undefined, 'brown', 'sand', 'chinMoustache', 'tShirt', 'dusk'),
]
