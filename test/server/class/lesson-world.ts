// A lesson to ask the data of: thirteen students in two markets, played by hand and by the bell.

import { type JobName, type Jobs, jobs } from '../../../server/export/jobs.ts'
import type { AskJob } from '../../../server/export/jobs-thread.ts'
import { matchData } from '../../../server/export/match-data.ts'
import type { ClassSetup } from '../../../shared/protocol/class-setup.ts'
import { classWorld } from './class-world.ts'

/** What was worked out, in order: the jobs themselves, without their thread. */
function counted() {
  const done: JobName[] = []
  const ask: AskJob = (job, ...args) => {
    done.push(job)
    const run = jobs[job] as (...args: unknown[]) => ReturnType<Jobs[JobName]>
    return Promise.resolve(run(...args)) as ReturnType<AskJob> as never
  }
  return { done, ask }
}

export async function lesson(setup: Partial<ClassSetup> = {}, students = 13) {
  const { done, ask } = counted()
  const forgotten: string[] = []
  const world = await classWorld({
    onForgotten(codes) {
      forgotten.push(...codes)
      data.forget(codes)
    },
  })
  const data = matchData({ store: world.store, running: (code) => world.rooms.running(code), ask })
  const desk = await world.open({ ...setup })
  const { code } = desk.view
  const phones = await world.joinAll(code, students)
  /** Each gives a coin to another; without the bell the match goes on. */
  const play = async () => {
    await desk.does({ type: 'start' })
    await world.until(() => phones.every(({ market }) => market?.phase === 'market'), ...phones)
    for (const phone of phones) {
      const me = phone.room.match?.seat
      const to = [...(phone.market?.seats.keys() ?? [])].find((seat) => seat !== me) ?? ''
      await phone.act({ type: 'give', to, goods: { coins: 1 } })
    }
    await world.pass(1_000, ...phones)
  }
  const bell = async () => {
    await desk.does({ type: 'bell' })
    await world.pass(1_000, ...phones)
  }
  return { world, desk, code, phones, data, done, forgotten, play, bell }
}

export const textOf = (had: { ok: boolean; body?: unknown }) => JSON.parse(String(had.body))
