// The secrets of a class: what opens desk, projector and seats, and what is kept of them.

import { createHash, randomBytes, randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { CODE_SYMBOLS } from '../../shared/protocol/messages.ts'

/** Five groups of five of 31 symbols: 123 bits. Source: ASVS 5.0, 6.5.2, asks for 112 of a code that is not limited. */
const GROUPS = 5
const GROUP = 5

/** 256 random bits, in hex. */
export const drawToken = () => randomBytes(32).toString('hex')

/** For printing: 7KQMW-... */
export function drawRecovery(): string {
  const group = () => Array.from({ length: GROUP }, () => CODE_SYMBOLS[randomInt(CODE_SYMBOLS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** Two of 2,048 words that nobody mistakes for another: four million pairs, of which a class uses 300. */
export function drawPhrase(): string {
  const word = () => wordlist[randomInt(wordlist.length)] ?? ''
  return `${word()} ${word()}`
}

/** What is kept of a secret, however its letters were typed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export const recoveryHash = (typed: string) => hashOf(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
export const plainPhrase = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
