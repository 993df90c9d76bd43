// What is remembered of addresses: how fast they connect, and how often they named a room that does not exist.

import type { Clock } from '../clock.ts'
import { type TokenBucket, tokenBucket } from './token-bucket.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** Connections that have no seat yet; a whole school comes from one address. Source: reliability design, 2.9: burst 600, refill 50 a second. */
const ADMISSION = { burst: 600, perSecond: 50 } as const
/** Choices of Learn told over plain HTTP. Guess: a class of 300 behind one address that is done at once, and then one a second. */
const CHOICES = { burst: 600, perSecond: 1 } as const
/** Source: reliability design, row 45: after 20 wrong codes a minute wrong answers take 3 s; a right code is never delayed. */
const WRONG_CODES = { burst: 20, perSecond: 20 / 60 } as const
export const WRONG_CODE_DELAY_MS = 3_000
const FORGET_EVERY_MS = 60_000

export type AddressBook = {
  /** The address a connection counts as: `forwarded` is its header X-Forwarded-For. */
  of(peer: string | undefined, forwarded: string | readonly string[] | undefined): string
  /** May this address open one more connection now? */
  admits(address: string): boolean
  /** A connection that was admitted has a seat now: it is counted against its address no longer. */
  seated(address: string): void
  /** May one more choice of Learn be counted from this address now? */
  mayTellChoice(address: string): boolean
  /** Notes a wrong code; how long its answer must wait. */
  wrongCodeDelayMs(address: string): number
  close(): void
}

export function addressBook(clock: Clock, proxies: TrustedProxies | undefined): AddressBook {
  const admissions = new Map<string, TokenBucket>()
  const wrongCodes = new Map<string, TokenBucket>()
  const choices = new Map<string, TokenBucket>()
  let cancel = forgetLater()

  function forgetLater(): () => void {
    return clock.setTimer(FORGET_EVERY_MS, () => {
      for (const book of [admissions, wrongCodes, choices]) {
        for (const [address, bucket] of book) if (bucket.isFull()) book.delete(address)
      }
      cancel = forgetLater()
    })
  }

  function bucketOf(
    book: Map<string, TokenBucket>,
    address: string,
    { burst, perSecond }: typeof ADMISSION | typeof WRONG_CODES | typeof CHOICES,
  ): TokenBucket {
    const bucket = book.get(address) ?? tokenBucket(clock, burst, perSecond)
    book.set(address, bucket)
    return bucket
  }

  return {
    of: (peer = '', forwarded) => proxies?.addressOf(peer, forwarded) ?? peer,
    admits: (address) => bucketOf(admissions, address, ADMISSION).take(),
    seated: (address) => admissions.get(address)?.giveBack(),
    mayTellChoice: (address) => bucketOf(choices, address, CHOICES).take(),
    wrongCodeDelayMs: (address) => (bucketOf(wrongCodes, address, WRONG_CODES).take() ? 0 : WRONG_CODE_DELAY_MS),
    close: () => cancel(),
  }
}
