// Draws the people's faces as SVG. Style "ToonHead" by Johan Melin, CC BY 4.0.

import { Avatar, Style } from '@dicebear/core'
import toonHead from '@dicebear/styles/toon-head.json' with { type: 'json' }
import { moods, type Person, people } from './people.ts'

const style = new Style(toonHead)
const drawn = new Map<string, string>()
/** Width the picture says of itself; it scales. Some browsers draw an SVG without a size on no canvas. */
const SIZE = 256

/** A face by its file name, `<0 to 23>-<mood>.svg`; undefined for any other name. */
export function face(file: string): string | undefined {
  const known = drawn.get(file)
  if (known) return known
  const [, number, mood] = /^(0|[1-9]\d?)-([a-z]+)\.svg$/.exec(file) ?? []
  const person = people[Number(number)]
  if (!person || !isMood(mood)) return undefined
  const svg = draw(person, mood)
  drawn.set(file, svg)
  return svg
}

function isMood(word: string | undefined): word is keyof typeof moods {
  return word !== undefined && Object.hasOwn(moods, word)
}

function draw(person: Person, mood: keyof typeof moods): string {
  const { eyebrows, eyes, mouth } = moods[mood]
  const { rearHair, beard } = person
  return new Avatar(style, {
    size: SIZE,
    hairVariant: person.hair,
    hairProbability: 100,
    ...(rearHair && { rearHairVariant: rearHair }),
    rearHairProbability: rearHair ? 100 : 0,
    ...(beard && { beardVariant: beard }),
    beardProbability: beard ? 100 : 0,
    clothesVariant: person.clothes,
    eyebrowsVariant: eyebrows,
    eyesVariant: eyes,
    mouthVariant: mouth,
    skinColor: `#${person.skin}`,
    hairColor: `#${person.hairColour}`,
    clothesColor: `#${person.clothesColour}`,
  })
    .toString()
    .replace(/<metadata[\s\S]*?<\/metadata>/, '')
}
