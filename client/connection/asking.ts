// Asks the server until it answers: through lost answers, lost connections and restarts.

import type { Answers, Request, RequestName } from '../../shared/protocol/messages.ts'
import type { WireSocket } from './wire-socket.ts'

/** An answer comes within tens of milliseconds; after this the same question is asked again. Guess: slow mobile networks settle it. */
const ANSWER_MS = 4_000
/** Unanswered questions in a row after which the connection is taken for dead. */
const MOST_MISSED = 2

export type Asking = {
  /** Once, now. Rejects when there is no answer in time. */
  once<N extends RequestName>(name: N, request: Request<N>, answerMs?: number): Promise<Answers[N]>
  /** Again and again until there is an answer; `undefined` when it was given up by `abandon`. Safe only for questions with an id. */
  until<N extends RequestName>(name: N, request: Request<N>): Promise<Answers[N] | undefined>
  /** Questions that wait may go on: the connection stands (and has its seat, where it needs one). */
  open(): void
  /** Questions wait. */
  shut(): void
  /** Whoever waits for an answer will not get one. */
  abandon(): void
}

export function asking(socket: WireSocket, reconnect: () => void): Asking {
  let isOpen = false
  let waiters: (() => void)[] = []
  let missed = 0
  /** Raised by `abandon`: older questions give up. */
  let era = 0

  const once: Asking['once'] = async (name, request, answerMs = ANSWER_MS) => {
    try {
      const answer = await socket.timeout(answerMs).emitWithAck(name, request)
      missed = 0
      return answer
    } catch (error) {
      missed++
      if (missed >= MOST_MISSED && socket.connected) {
        missed = 0
        reconnect()
      }
      throw error
    }
  }
  const whenOpen = () => (isOpen ? Promise.resolve() : new Promise<void>((resolve) => waiters.push(resolve)))
  const wakeAll = () => {
    const waking = waiters
    waiters = []
    for (const wake of waking) wake()
  }

  return {
    once,
    async until(name, request) {
      const mine = era
      for (;;) {
        await whenOpen()
        if (mine !== era) return undefined
        const answer = await once(name, request).catch(() => undefined)
        if (mine !== era) return undefined
        if (answer !== undefined) return answer
      }
    },
    open() {
      isOpen = true
      wakeAll()
    },
    shut() {
      isOpen = false
    },
    abandon() {
      era++
      wakeAll()
    },
  }
}
