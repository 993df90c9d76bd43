// Asked twice with the same id, the first answer counts for both: a page that heard no answer asks again.

import type { Clock } from '../clock.ts'

/** How long an answer is kept for a page that asks again. Guess: longer than any reconnect. */
const REMEMBER_MS = 10 * 60_000

export type Once<A> = {
  get(id: string, run: () => Promise<A>): Promise<A>
  forget(id: string): void
}

/** `worked`: an answer that did not work is not kept, so that the next try may. */
export function once<A>(clock: Clock, worked: (answer: A) => boolean): Once<A> {
  const answers = new Map<string, Promise<A>>()
  return {
    get(id, run) {
      const known = answers.get(id)
      if (known !== undefined) return known
      const answer = run()
      answers.set(id, answer)
      clock.setTimer(REMEMBER_MS, () => answers.delete(id))
      answer.then(
        (result) => {
          if (!worked(result)) answers.delete(id)
        },
        () => answers.delete(id),
      )
      return answer
    },
    forget: (id) => void answers.delete(id),
  }
}
