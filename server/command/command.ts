// What a command is: how it is written, what it does, what it reads and writes, and how it says that it cannot go on.

/** 0: done; 1: done, and the answer is no; 2: asked wrongly, or cannot go on; 130: stopped from outside. */
export type ExitCode = 0 | 1 | 2 | 130

export type Command = {
  /** How it is written, after `npm run gt --`; on several lines where there are several ways. */
  readonly usage: string
  readonly does: string
  run(args: readonly string[], io: CommandIo): undefined | Promise<0 | 1>
}

export type CommandIo = {
  /** Takes one line, or several at once, for the standard output. */
  readonly print: (line: string) => void
  /** Takes one line about the run itself for the standard error: what is never the same twice. */
  readonly note: (line: string) => void
  /** The whole standard input; reads it when it is called. */
  readonly input: () => string
  /** From its first call on, being told to stop aborts this instead of ending the process there and then. */
  readonly stopSignal: () => AbortSignal
}

/** The command was asked wrongly, or given what it cannot use: its one sentence goes to the standard error, and the exit code is 2. */
export class UsageError extends Error {}
/** It was told to stop, and left nothing behind. */
export class Stopped extends Error {}
