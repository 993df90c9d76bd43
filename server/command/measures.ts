// Measures the reciprocity in a list of one-way transfers.

import { chance } from '../../shared/game/chance.ts'
import { binaryReciprocity } from '../../shared/reciprocity/measures/binary.ts'
import { configurationReciprocity } from '../../shared/reciprocity/measures/configuration.ts'
import { dyads, playerReciprocity } from '../../shared/reciprocity/measures/dyads.ts'
import { flowsOf, type Transfer } from '../../shared/reciprocity/measures/flows.ts'
import { gini, plainGini } from '../../shared/reciprocity/measures/gini.ts'
import { reciprocityAgainstChance } from '../../shared/reciprocity/measures/weighted.ts'
import { type Command, UsageError } from './command.ts'
import { optionsAndFile } from './options.ts'
import { textOf } from './text-of.ts'
import { readTransfers } from './transfers.ts'

/** Most names in one list. Guess: three classes; the reckoning grows with their square. */
const MOST_PLAYERS = 1000

export const measures: Command = {
  usage: 'measures [FILE.csv] [--seed 1] [--json]',
  does: 'reads one-way transfers (columns giver, receiver, value; a row of value 0 names who gave nothing) and prints their reciprocity as JSON, with --json on one line',
  run(args, io) {
    const { values, file } = optionsAndFile(args, {
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    })
    if (values.seed === '') throw new UsageError('--seed takes any text that is not empty.')
    const measured = measure(readTransfers(textOf(file, io)), chance(values.seed, 'measures').next)
    io.print(JSON.stringify(measured, (_, value) => value ?? null, values.json ? undefined : 2))
  },
}

/** Names as the papers have them; null is what has no meaning for these transfers. */
function measure(transfers: readonly Transfer[], random: () => number) {
  const flows = flowsOf(transfers)
  if (flows.players.length > MOST_PLAYERS)
    throw new UsageError(`There are ${flows.players.length} names; at most ${MOST_PLAYERS} can be measured at once.`)
  const { links, mutual, r, rhoGl, rhoKp } = binaryReciprocity(flows)
  const chanceOf = reciprocityAgainstChance(transfers, random)
  const ofPlayer = playerReciprocity(flows)
  return {
    n: flows.players.length,
    transfers: transfers.length,
    total: flows.total,
    gini_given: gini(flows.out),
    gini_given_uncorrected: plainGini(flows.out),
    gini_received: gini(flows.into),
    links,
    mutual,
    r,
    rho_gl: rhoGl,
    rho_kp: rhoKp,
    r_w: chanceOf?.rW,
    r_null: chanceOf?.rNull,
    rho_w: chanceOf?.rhoW,
    p: chanceOf?.p,
    r_wcm: configurationReciprocity(flows),
    dyads: dyads(flows),
    players: flows.players.map((player, i) => ({
      player,
      given: flows.out[i],
      received: flows.into[i],
      reciprocity: ofPlayer.get(player),
    })),
  }
}
