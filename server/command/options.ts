// The options of a command, from its words.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/**
 * The values of the options a command knows; an unknown or incomplete one is a usage error.
 *
 * @param options as `parseArgs` of Node takes them
 */
export function optionsOf<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  return parsed(() => parseArgs({ args: [...args], options }).values)
}

/** The same for a command that may be given one file by name. */
export function optionsAndFile<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  const { values, positionals } = parsed(() => parseArgs({ args: [...args], options, allowPositionals: true }))
  const [file, another] = positionals
  if (another !== undefined) throw new UsageError(`One file at a time: "${another}" is one too many.`)
  return { values, file }
}

function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    // What parseArgs says of a slip goes on with advice; its first sentence is enough.
    throw new UsageError(
      `${String(error instanceof Error ? error.message : error).split(/\.\s/)[0]}.`.replace('..', '.'),
    )
  }
}
