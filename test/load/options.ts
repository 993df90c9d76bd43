// The words of `npm run load`, each checked.

import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'

export type LoadOptions = {
  readonly seats: number
  readonly seconds: number
  readonly out: string
  readonly url: string | undefined
  readonly json: boolean
}

/** Most students of one class, and the longest run. Source: the seat cap of a class; an hour is a lesson and more. */
const MOST = { seats: 300, seconds: 3600 } as const
const USAGE = 'npm run load -- --seats 300 --seconds 60 --out DIR [--url URL] [--json]'

/** Said to whoever typed the command, in one sentence. */
export class LoadUsage extends Error {}

export function readOptions(args: readonly string[]): LoadOptions {
  const { seats, seconds, out, url, json } = parsed(args)
  if (out === undefined || out === '') throw new LoadUsage(`Say with --out where the students' notes go: ${USAGE}.`)
  if (url !== undefined && !isHttp(url))
    throw new LoadUsage(`--url takes an address like http://127.0.0.1:3000, not "${url}".`)
  const numbers = { seats: whole('seats', seats), seconds: whole('seconds', seconds) }
  try {
    mkdirSync(out, { recursive: true })
  } catch {
    throw new LoadUsage(`The folder "${out}" cannot be made.`)
  }
  return { ...numbers, out, url, json }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split(/\.\s/)
    throw new LoadUsage(`${first}.`.replace('..', '.'))
  }
}

const options = {
  seats: { type: 'string', default: '300' },
  seconds: { type: 'string', default: '60' },
  out: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

function whole(name: keyof typeof MOST, text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1 || value > MOST[name]) {
    throw new LoadUsage(`--${name} takes a whole number from 1 to ${MOST[name]}, not "${text}".`)
  }
  return value
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
}
