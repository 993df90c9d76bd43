// A socket without a network: what the page asks is answered by hand, and news is said by hand.

import type { WireSocket } from '../../../client/connection/wire-socket.ts'
import type { Answers, News, RequestName } from '../../../shared/protocol/messages.ts'

type Question = { readonly name: RequestName; readonly request: unknown; answer(answer: unknown): void; lose(): void }

export type FakeSocket = WireSocket & {
  /** Every question so far, the answered ones too. */
  readonly asked: readonly Question[]
  last<N extends RequestName>(
    name: N,
  ): { request: unknown; answer(answer: Answers[N]): Promise<void>; lose(): Promise<void> }
  count(name: RequestName): number
  say<N extends keyof News>(name: N, news: News[N]): void
  /** The connection is there. */
  arrive(): void
  /** The connection is gone. */
  drop(): void
}

/** Promises of the page run on before the test looks. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export function fakeSocket(): FakeSocket {
  // The listeners of one name all take what that name carries.
  const listeners = new Map<string, ((news: never) => void)[]>()
  const asked: Question[] = []
  let connected = false
  const fire = (name: string, news?: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(news as never)
  }
  return {
    get connected() {
      return connected
    },
    asked,
    connect: () => undefined,
    disconnect() {
      if (!connected) return
      connected = false
      fire('disconnect')
    },
    on: (name: string, listener: (news: never) => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
    },
    timeout: () => ({
      emitWithAck: (name, request) =>
        new Promise((resolve, reject) => {
          asked.push({
            name,
            request,
            answer: (answer) => resolve(answer as Answers[typeof name]),
            lose: () => reject(new Error('no answer in time')),
          })
        }),
    }),
    last(name) {
      const question = asked.findLast((one) => one.name === name)
      if (!question) throw new Error(`nobody asked ${name}`)
      return {
        request: question.request,
        answer: (answer) => {
          question.answer(answer)
          return settled()
        },
        lose: () => {
          question.lose()
          return settled()
        },
      }
    },
    count: (name) => asked.filter((one) => one.name === name).length,
    say: fire,
    arrive() {
      connected = true
      fire('connect')
    },
    drop() {
      connected = false
      fire('disconnect')
    },
  }
}
