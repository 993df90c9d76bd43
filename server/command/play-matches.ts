// Plays simulations for a command: on threads, stopped when the command is, and with a note of how quick it was.

import { MatchesStopped, MatchFault, playInThreads, type ThreadPlan } from '../simulate/match-threads.ts'
import { type CommandIo, Stopped, UsageError } from './command.ts'

export async function playMatches(
  plan: ThreadPlan,
  { note }: CommandIo,
  take: Parameters<typeof playInThreads>[1],
): Promise<void> {
  let matches = 0
  let events = 0
  const before = process.cpuUsage()
  try {
    await playInThreads(plan, (simulation, match, played) => {
      matches++
      events += played.figures.events
      take(simulation, match, played)
    })
  } catch (error) {
    if (error instanceof MatchFault) throw new UsageError(error.message)
    if (error instanceof MatchesStopped) throw new Stopped(error.message)
    throw error
  }
  // Of the whole process: every thread, and starting them.
  const { user, system } = process.cpuUsage(before)
  const cpuSeconds = (user + system) / 1e6
  const rate = (count: number) => Math.round(count / cpuSeconds)
  note(
    `${matches} matches and ${events} events in ${cpuSeconds.toFixed(1)} s of CPU time: ${rate(matches)} matches and ${rate(events)} events a CPU-second.`,
  )
}
