// What is remembered of addresses: how fast they connect, and how often they named a room that does not exist.

import type { Clock } from '../clock.ts'
import { type TokenBucket, tokenBucket } from './token-bucket.ts'

/** A whole school comes from one address. Source: reliability design, 2.9: burst 600, refill 50 a second. */
const ADMISSION = { burst: 600, perSecond: 50 } as const
/** Source: reliability design, row 45: after 20 wrong codes a minute wrong answers take 3 s; a right code is never delayed. */
const WRONG_CODES = { burst: 20, perSecond: 20 / 60 } as const
export const WRONG_CODE_DELAY_MS = 3_000
const FORGET_EVERY_MS = 60_000

export type AddressBook = {
  /** May this address open one more connection now? */
  admits(address: string): boolean
  /** Notes a wrong code; how long its answer must wait. */
  wrongCodeDelayMs(address: string): number
  close(): void
}

export function addressBook(clock: Clock): AddressBook {
  const admissions = new Map<string, TokenBucket>()
  const wrongCodes = new Map<string, TokenBucket>()
  let cancel = forgetLater()

  function forgetLater(): () => void {
    return clock.setTimer(FORGET_EVERY_MS, () => {
      for (const book of [admissions, wrongCodes]) {
        for (const [address, bucket] of book) if (bucket.isFull()) book.delete(address)
      }
      cancel = forgetLater()
    })
  }

  function bucketOf(
    book: Map<string, TokenBucket>,
    address: string,
    { burst, perSecond }: typeof ADMISSION | typeof WRONG_CODES,
  ): TokenBucket {
    const bucket = book.get(address) ?? tokenBucket(clock, burst, perSecond)
    book.set(address, bucket)
    return bucket
  }

  return {
    admits: (address) => bucketOf(admissions, address, ADMISSION).take(),
    wrongCodeDelayMs: (address) => (bucketOf(wrongCodes, address, WRONG_CODES).take() ? 0 : WRONG_CODE_DELAY_MS),
    close: () => cancel(),
  }
}
