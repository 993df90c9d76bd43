// Who plays with whom: a class is cut into markets of about the size that was set, and treatments are drawn for the markets.

import { type Chance, chance } from '../../shared/game/chance.ts'
import { MOST_SEATS } from '../../shared/game/settings.ts'
import type { Arm, StudentId } from './class-state.ts'

/** A market may be one larger than set: five to seven for six. Source: the issue, section 4. */
const OVER = 1
/** Tries of a shuffle that keeps strangers together; the best counts. Guess: enough that a class of 30 repeats hardly any pair. */
const TRIES = 40
/** Under so many students every market plays both settings. Source: science notes, D0. */
export const CROSSOVER_UNDER = 48

/**
 * So many students in each market, as even as can be: never under two fewer than needed, never more than one over the size.
 * @param students 1 to 300
 * @param size 2 to 24
 */
export function marketSizes(students: number, size: number): number[] {
  const most = Math.min(size + OVER, MOST_SEATS)
  const markets = Math.max(1, Math.ceil(students / most), Math.round(students / size))
  const least = Math.floor(students / markets)
  const larger = students % markets
  return Array.from({ length: markets }, (_, index) => least + (index < larger ? 1 : 0))
}

export type Grouping = {
  readonly seed: string
  readonly size: number
  readonly matching: 'fixed' | 'strangers'
  /** Who was in a market with whom before. */
  readonly met: ReadonlyMap<StudentId, ReadonlySet<StudentId>>
  /** The market of the last match. */
  readonly lastMarket: ReadonlyMap<StudentId, string>
}

/** The students of each market, by lot; for a next match the same villages, or strangers as far as possible. (SPEC: ASG) */
export function groups(
  students: readonly StudentId[],
  { seed, size, matching, met, lastMarket }: Grouping,
): StudentId[][] {
  const sizes = marketSizes(students.length, size)
  const draws = chance(seed, 'groups')
  if (lastMarket.size === 0) return cut(draws.shuffle(students), sizes)
  if (matching === 'fixed') return sameVillages(draws.shuffle(students), size, lastMarket)
  let best: { readonly groups: StudentId[][]; readonly again: number } | undefined
  for (let tried = 0; tried < TRIES && best?.again !== 0; tried++) {
    const tryNow = amongStrangers(draws.shuffle(students), sizes, met)
    const again = tryNow.reduce((sum, group) => sum + pairsThatMet(group, met), 0)
    if (!best || again < best.again) best = { groups: tryNow, again }
  }
  return best?.groups ?? []
}

function cut(students: readonly StudentId[], sizes: readonly number[]): StudentId[][] {
  let next = 0
  return sizes.map((count) => {
    const from = next
    next += count
    return students.slice(from, next)
  })
}

/** Those of one market stay together; newcomers go where the fewest are, and what is left of a village joins the others. */
function sameVillages(
  students: readonly StudentId[],
  size: number,
  lastMarket: ReadonlyMap<StudentId, string>,
): StudentId[][] {
  const most = Math.min(size + OVER, MOST_SEATS)
  const old = [...new Set(students.flatMap((id) => lastMarket.get(id) ?? []))].sort(byNumber)
  const villages = old.map((market) => students.filter((id) => lastMarket.get(id) === market))
  const remnants = villages.filter((village) => village.length * 2 < size)
  const kept = villages.filter((village) => village.length * 2 >= size)
  for (const id of [...remnants.flat(), ...students.filter((one) => !lastMarket.has(one))]) {
    const roomy = kept.filter((village) => village.length < most)
    if (roomy.length === 0) kept.push([id])
    else roomy.reduce((a, b) => (b.length < a.length ? b : a)).push(id)
  }
  return kept
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

/** Each goes where it has met fewest, among the markets that have room left. */
function amongStrangers(
  students: readonly StudentId[],
  sizes: readonly number[],
  met: ReadonlyMap<StudentId, ReadonlySet<StudentId>>,
): StudentId[][] {
  const all: StudentId[][] = sizes.map(() => [])
  for (const id of students) {
    const known = met.get(id)
    const roomy = all.filter((group, index) => group.length < (sizes[index] ?? 0))
    const cost = (group: readonly StudentId[]) => group.filter((other) => known?.has(other)).length
    const best = roomy.reduce((a, b) => (cost(b) < cost(a) || (cost(b) === cost(a) && b.length < a.length) ? b : a))
    best.push(id)
  }
  return all
}

function pairsThatMet(group: readonly StudentId[], met: ReadonlyMap<StudentId, ReadonlySet<StudentId>>): number {
  let pairs = 0
  for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) if (met.get(a)?.has(b)) pairs++
  return pairs
}

export type Assignable = {
  /** Students in it, and bots: markets alike in both are drawn against each other. */
  readonly people: number
  readonly bots: number
  /** Of a crossover: what most of these students had last. */
  readonly last: Arm | undefined
}

/** Half of the markets of each block get each arm, by lot; in a crossover's second match each gets the other one. (SPEC: TRT) */
export function drawArms(markets: readonly Assignable[], seed: string): Arm[] {
  const draws = chance(seed, 'arms')
  const arms: Arm[] = markets.map(({ last }) => (last === 'control' ? 'treated' : 'control'))
  const blocks = new Map<string, number[]>()
  for (const [index, { people, bots, last }] of markets.entries()) {
    if (last !== undefined) continue
    const key = `${people}+${bots}`
    blocks.set(key, [...(blocks.get(key) ?? []), index])
  }
  // One sequence over all blocks: an odd one out in one block is evened by that of the next.
  let next = firstArm(draws)
  for (const key of [...blocks.keys()].sort()) {
    for (const index of draws.shuffle(blocks.get(key) ?? [])) {
      arms[index] = next
      next = other(next)
    }
  }
  return arms
}

const firstArm = (draws: Chance): Arm => (draws.happens(0.5) ? 'control' : 'treated')
const other = (arm: Arm): Arm => (arm === 'control' ? 'treated' : 'control')
