// What a command is: how it is written, what it does, and how it says that it was asked wrongly.

export type Command = {
  /** How it is written, after `npm run gt --`. */
  readonly usage: string
  readonly does: string
  /** @param print takes one line for the standard output */
  run(args: readonly string[], print: (line: string) => void): void
}

/** The command was asked wrongly: its one sentence goes to the standard error, and the exit code is 2. */
export class UsageError extends Error {}
