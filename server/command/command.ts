// What a command is: how it is written, what it does, what it reads and writes, and how it says that it cannot go on.

export type Command = {
  /** How it is written, after `npm run gt --`. */
  readonly usage: string
  readonly does: string
  run(args: readonly string[], io: CommandIo): void
}

export type CommandIo = {
  /** Takes one line, or several at once, for the standard output. */
  readonly print: (line: string) => void
  /** The whole standard input; reads it when it is called. */
  readonly input: () => string
}

/** The command was asked wrongly, or given what it cannot use: its one sentence goes to the standard error, and the exit code is 2. */
export class UsageError extends Error {}
