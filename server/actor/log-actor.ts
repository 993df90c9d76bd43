// The one owner of a log: takes actions one at a time, and lets nothing out before it is written.

import type { Logger } from 'pino'
import type { Refusal } from '../../shared/protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { DirectoryChange, EventStore } from '../store/event-store.ts'
import { type Answer, answerKey, type Committed, FoldFault, type Life, loadLife } from './log-life.ts'
import type { Due, Machine } from './machine.ts'

type ActorListener<Event> = {
  /** Written events, each once, in the order of their numbers. */
  committed(events: readonly Committed<Event>[]): void
  /** The disk refuses: nothing goes on until `resumed`. */
  paused(): void
  resumed(): void
}

export type LogActor<State, Action, Event> = {
  readonly log: string
  /** Answers when what it says is durable. The same id from the same hand gets the same answer. */
  submit(by: string, actionId: string, action: Action): Promise<Answer>
  /** Looks now, tells when all that it saw is durable. Undefined: the actor is paused, ask again. */
  read<Seen>(look: (state: State, seq: number) => Seen): Promise<Seen | undefined>
  /** Looks at what may not be durable yet: only for what comes back as an action. Undefined: the actor is paused. */
  peek<Seen>(look: (state: State, seq: number) => Seen): Seen | undefined
  /** The written events after that number; undefined when not all are kept at hand, or the number is of no written event. */
  since(seq: number): readonly Committed<Event>[] | undefined
  subscribe(listener: ActorListener<Event>): () => void
  /** The log's time: what its deadlines are compared with. */
  now(): number
  status(): 'open' | 'paused' | 'parked' | 'closed'
  /** Takes nothing more and waits for what was taken. */
  close(): Promise<void>
}

export type ActorOptions<State, Action, Event> = {
  readonly log: string
  readonly machine: Machine<State, Action, Event>
  readonly parseEvent: (body: unknown) => Event
  readonly store: EventStore
  readonly clock: Clock
  readonly logger: Logger
  /** How many of the newest events are kept at hand for `since`. */
  readonly keepEvents: number
  /** What the directory of rooms learns of a step, written with it. */
  readonly directory?: (state: State, events: readonly Event[], atMs: number) => DirectoryChange
  /** When the server was last known to live; undefined: it never stopped. */
  readonly aliveUntilMs: number | undefined
  /** Whom and what the log hears when it is opened again after an outage that began at `lastMs`. */
  readonly afterOutage?: (lastMs: number) => { readonly by: string; readonly action: Action }
}

/** Source: reliability design, rule 8. */
const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 5000
/** Guess: a defect that comes back so often at once is in the log or the rules, not in the moment. */
const DEFECTS_BEFORE_PARKING = 5

const storagePaused: Refusal = { ok: false, reason: 'storagePaused' }
const serverFault: Refusal = { ok: false, reason: 'serverFault' }

/** Rejects when the store cannot be read or the log cannot be folded. */
export async function openLogActor<State, Action, Event>(
  options: ActorOptions<State, Action, Event>,
): Promise<LogActor<State, Action, Event>> {
  const { log, machine, parseEvent, store, clock, logger, keepEvents } = options
  const load = () => loadLife(store, log, machine, parseEvent)
  const listeners = new Set<ActorListener<Event>>()

  let life: Life<State, Event> = await load()
  let status: 'open' | 'paused' | 'parked' | 'closed' = 'open'
  let recent: Committed<Event>[] = life.past.slice(-keepEvents)
  /** Number of the last event that listeners were told. */
  let toldSeq = life.seq
  let retryMs = FIRST_RETRY_MS
  let defects = 0
  /** How far the log's clock is before the machine's: a system clock that was set back stops no match. */
  let aheadMs = 0
  let cancelTimer = () => {}
  const now = () => clock.now() + aheadMs

  begin(options.aliveUntilMs)

  /** First step of each life: what an outage took from the clock is given back before any timer can fire. */
  function begin(aliveUntilMs: number | undefined): void {
    const knownMs = Math.max(aliveUntilMs ?? 0, life.atMs)
    aheadMs = Math.max(0, knownMs - clock.now())
    const wasDown = aliveUntilMs !== undefined && life.seq > 0 && now() > knownMs
    const heard = wasDown ? options.afterOutage?.(knownMs) : undefined
    if (heard) void take(heard.by, `outage:${life.seq}`, heard.action)
    setTimer()
  }

  function take(by: string, actionId: string, action: Action): Promise<Answer> {
    const known = life.answers.get(answerKey(by, actionId))
    if (known) return known
    if (status !== 'open') return Promise.resolve(storagePaused)
    const atMs = now()
    let outcome: ReturnType<typeof machine.step>
    try {
      outcome = machine.step(life.state, by, action, atMs)
      const broken = outcome.ok ? machine.violations(life.state) : []
      if (broken.length > 0) throw new Error(`invariants broken: ${broken.join('; ')}`)
    } catch (error) {
      logger.error({ err: error, log, by, action }, 'an action broke the rules from inside')
      defects += 1
      stop(life)
      return Promise.resolve(serverFault)
    }
    if (!outcome.ok) return gated(outcome)
    if (outcome.events.length === 0) return gated({ ok: true, seq: life.seq })
    return write(by, actionId, outcome.events, atMs)
  }

  function write(by: string, actionId: string, events: readonly Event[], atMs: number): Promise<Answer> {
    const mine = life
    const numbered = events.map((event, index) => ({ seq: mine.seq + index + 1, atMs, by, event }))
    mine.seq += numbered.length
    mine.atMs = atMs
    const answer: Answer = { ok: true, seq: mine.seq }
    const written = store.append({
      log,
      events: numbered.map(({ seq, event }) => ({ seq, atMs, by, body: JSON.stringify(event) })),
      answer: { by, actionId, body: JSON.stringify(answer) },
      ...(options.directory && { directory: options.directory(mine.state, events, atMs) }),
    })
    mine.settled = written.then(
      () => {
        retryMs = FIRST_RETRY_MS
        defects = 0
        tell(numbered)
        return true
      },
      (error: unknown) => {
        logger.error({ err: error, log }, 'a step could not be written')
        stop(mine)
        return false
      },
    )
    const answered = gated(answer)
    mine.answers.set(answerKey(by, actionId), answered)
    setTimer()
    return answered
  }

  /** The output gate: what was decided on top of unwritten events waits for them, a refusal too. */
  function gated<Output>(output: Output): Promise<Output | Refusal> {
    return life.settled.then((written) => (written ? output : storagePaused))
  }

  function tell(events: readonly Committed<Event>[]): void {
    const news = events.filter(({ seq }) => seq > toldSeq)
    const last = news.at(-1)
    if (!last) return
    toldSeq = last.seq
    recent.push(...news)
    if (recent.length > 2 * keepEvents) recent = recent.slice(-keepEvents)
    for (const listener of listeners) safely(() => listener.committed(news))
  }

  /** A listener's defect is not the log's. */
  function safely(tellOne: () => void): void {
    try {
      tellOne()
    } catch (error) {
      logger.error({ err: error, log }, 'a listener failed')
    }
  }

  function setTimer(): void {
    cancelTimer()
    cancelTimer = () => {}
    if (status !== 'open') return
    const due = machine.nextDue(life.state)
    if (due) cancelTimer = clock.setTimer(due.atMs - now(), () => fire(due))
  }

  function fire(due: Due<Action>): void {
    if (status !== 'open') return
    const before = life.seq
    void take('timer', due.id, due.action)
    // Not set again by itself: it would fire at once, for ever. The next event sets it.
    if (status === 'open' && life.seq === before) logger.error({ log, due }, 'a timer changed nothing')
  }

  /** This life is over: what it holds may never have been written. The log is read again, later and later. */
  function stop(ended: Life<State, Event>): void {
    if (ended !== life || status !== 'open') return
    status = defects < DEFECTS_BEFORE_PARKING ? 'paused' : 'parked'
    cancelTimer()
    for (const listener of listeners) safely(() => listener.paused())
    if (status === 'paused') reopenLater(now())
    else logger.error({ log }, 'parked: the same defect again and again')
  }

  function reopenLater(stoppedAtMs: number): void {
    cancelTimer = clock.setTimer(retryMs, () => void reopen(stoppedAtMs))
    retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS)
  }

  async function reopen(stoppedAtMs: number): Promise<void> {
    try {
      const next = await load()
      if (status !== 'paused') return
      life = next
      status = 'open'
      tell(life.past)
      for (const listener of listeners) safely(() => listener.resumed())
      begin(stoppedAtMs)
    } catch (error) {
      logger.error({ err: error, log }, 'the log could not be opened again')
      if (status !== 'paused') return
      if (error instanceof FoldFault) status = 'parked'
      else reopenLater(stoppedAtMs)
    }
  }

  return {
    log,
    submit: take,
    read: (look) => {
      if (status !== 'open') return Promise.resolve(undefined)
      const seen = look(life.state, life.seq)
      return life.settled.then((written) => (written ? seen : undefined))
    },
    peek: (look) => (status === 'open' ? look(life.state, life.seq) : undefined),
    since(seq) {
      const first = recent[0]?.seq ?? toldSeq + 1
      return seq + 1 < first || seq > toldSeq ? undefined : recent.filter((one) => one.seq > seq)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now,
    status: () => status,
    async close() {
      status = 'closed'
      cancelTimer()
      await life.settled
    },
  }
}
