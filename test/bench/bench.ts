// The vocabulary of a benchmark: what it is called, what it says, and how long something takes.

export type Bench = {
  readonly name: string
  /** Measures, and says so in lines; every figure stands beside a baseline of the same run, so that two machines can be compared. */
  run(): readonly string[]
}

/** Runs before the first that counts, and runs of which the median counts. Guess: enough for the compiler, few enough to wait for. */
const WARM_UP = 3
const RUNS = 9

/** Median of the milliseconds that one run takes. What `work` returns keeps the compiler from leaving it out. */
export function millisecondsOf(work: () => number): number {
  let sum = 0
  const times: number[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const start = performance.now()
    sum += work()
    if (run >= WARM_UP) times.push(performance.now() - start)
  }
  if (!Number.isFinite(sum)) throw new Error('a benchmark that counts nothing measures nothing')
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}
