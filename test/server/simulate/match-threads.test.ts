// Matches on threads: handed over in order, and a fault is one sentence.

import { expect, test } from 'vitest'
import { MatchesStopped, MatchFault, playInThreads } from '../../../server/simulate/match-threads.ts'
import type { BotId } from '../../../shared/bots/index.ts'
import { playMeasured, type Simulation } from '../../../shared/simulate/simulate.ts'

const quick: Simulation = { cast: ['hearth', 'raider'], matches: 11, seed: 'threads', settings: { rounds: 1 } }
const slow: Simulation = { ...quick, cast: Array.from({ length: 12 }, () => 'neighbour'), settings: { rounds: 2 } }

test('[SIM-13] every match is handed over once, in order, with what it comes to without threads', async () => {
  const simulations = [slow, quick]
  const taken: unknown[] = []
  await playInThreads({ simulations, workers: 3 }, (simulation, match, { figures, log }) =>
    taken.push({ simulation, match, figures, log }),
  )

  expect(taken).toEqual(
    simulations.flatMap((one, simulation) =>
      Array.from({ length: one.matches }, (_, match) => ({
        simulation,
        match,
        figures: playMeasured(one, match).figures,
        log: undefined,
      })),
    ),
  )
})

test('[SIM-11] a match that fails in a thread is one sentence', async () => {
  const broken: Simulation = { ...quick, cast: ['hearth', 'nobody' as BotId] }
  const played = playInThreads({ simulations: [quick, broken], workers: 2 }, () => undefined)

  await expect(played).rejects.toThrow(MatchFault)
  await expect(played).rejects.toThrow(/^Match \d+ could not be played: [^\n]+\.$/)
})

test('[SIM-11] what goes wrong with a match that was handed over is not lost', async () => {
  const taking = playInThreads({ simulations: [quick], workers: 2 }, () => {
    throw new Error('the disk is full')
  })

  await expect(taking).rejects.toThrow('the disk is full')
})

test('[SIM-15] stopped before it begins, it plays nothing', async () => {
  const played = playInThreads({ simulations: [quick], workers: 2, stop: AbortSignal.abort() }, () => {
    throw new Error('nothing is to be played')
  })

  await expect(played).rejects.toThrow(MatchesStopped)
})
