// gt obligation: transfers in, the ledger of a day out.

import { describe, expect, test } from 'vitest'
import { askedWith } from '../../helpers/command.ts'

const lines = (...transfers: readonly object[]) => transfers.map((transfer) => JSON.stringify(transfer)).join('\n')
const gift = { t: 0, from: 'ann', to: 'ben', value: 10 }
const back = { t: 30, from: 'ben', to: 'ann', value: 4 }

function ledger(input: string, ...args: string[]) {
  const { code, out, errors } = askedWith(input, 'obligation', '--json', ...args)
  expect({ code, errors, lines: out.length }).toEqual({ code: 0, errors: [], lines: 1 })
  return JSON.parse(out[0] ?? '')
}

const owed = (input: string, ...args: string[]) => ledger(input, ...args).ledger[0]?.obligation

describe('the ledger', () => {
  test('[CMD-4] of a large favour where debts fade .70 is owed after thirty days, and the giver claims more', () => {
    expect(ledger(lines(gift), '--at', '30', '--norm', 'fade')).toEqual({
      at: 30,
      norm: 'fade',
      curve: 'exponential',
      ledger: [
        {
          debtor: 'ben',
          creditor: 'ann',
          unrepaid: 10,
          obligation: expect.closeTo(7, 3),
          claim: expect.closeTo(10.75, 3),
        },
      ],
    })
  })

  test('[CMD-4] by norm and curve', () => {
    expect(owed(lines(gift), '--at', '30')).toBeCloseTo(7.3, 3)
    expect(owed(lines(gift), '--at', '30', '--norm', 'stay')).toBe(10)
    expect(owed(lines(gift), '--at', '30', '--norm', 'fade', '--curve', 'hyperbolic')).toBeCloseTo(5.58, 2)
  })

  test('[CMD-4] a small favour fades faster; need, trick and demand count', () => {
    expect(owed(lines(gift), '--at', '30', '--norm', 'fade', '--wealth', '160')).toBeCloseTo(
      10 * (10 / 160 / 0.1) ** 0.25 * 2 ** (-30 / (58.3 / 2)),
      6,
    )
    expect(owed(lines({ ...gift, wealth_to: 160 }), '--at', '30', '--norm', 'fade')).toBeCloseTo(
      10 * 2 ** (-30 / (58.3 / 2)),
      6,
    )
    expect(owed(lines({ ...gift, wealth_from: 10 }))).toBeCloseTo(16, 10)
    expect(owed(lines({ ...gift, need: 3 }))).toBe(20)
    expect(owed(lines({ ...gift, tricked: true, demanded: true }))).toBeCloseTo(3, 10)
  })

  test('[CMD-4] what is given back is taken off, what is over is owed the other way', () => {
    const over = { ...back, value: 14 }

    expect(ledger(lines(gift, back), '--norm', 'fade').ledger).toMatchObject([
      { debtor: 'ben', creditor: 'ann', unrepaid: 6 },
    ])
    expect(ledger(lines(gift, over), '--norm', 'fade').ledger).toMatchObject([
      { debtor: 'ann', creditor: 'ben', unrepaid: 4, obligation: 4, claim: 4 },
    ])
    expect(ledger(lines(gift, over), '--norm', 'mixed').ledger).toHaveLength(2)
  })

  test('[CMD-4] lines in any order; what came after the day is left out; without a day, the last', () => {
    expect(ledger(lines(back, gift))).toEqual(ledger(lines(gift, back)))
    expect(ledger(lines(back, gift), '--at', '29').ledger).toMatchObject([{ unrepaid: 10 }])
    expect(ledger(lines(back, gift)).at).toBe(30)
    expect(ledger('').ledger).toEqual([])
    expect(ledger(lines({ ...gift, value: 0 })).ledger).toEqual([])
  })

  test('[CMD-4] as a table, by the names of debtor and creditor', () => {
    const more = { t: 0, from: 'cat', to: 'ben', value: 1 }

    expect(askedWith(lines(more, gift), 'obligation', '--at', '0').out).toEqual([
      'debtor  creditor  unrepaid  obligation  claim',
      'ben     ann       10.00     10.00       10.00',
      'ben     cat       1.00      1.00        1.00',
      '',
      'Coins on day 0. Obligation and claim are expected by a model; nobody was asked what they feel.',
    ])
  })
})

describe('what it cannot use', () => {
  test.each([
    ['nonsense', ': this is no JSON object.'],
    [lines({ ...gift, value: '10' }), ', value is "10": expected number, received string.'],
    [lines({ ...gift, value: -1 }), ', value is -1: Too small: expected number to be >=0.'],
    [lines({ ...gift, value: 1e308 }), ', value is 1e+308: Too big: expected number to be <=100000000000.'],
    [lines({ ...gift, t: undefined }), ', t is missing: expected number, received undefined.'],
    [lines({ ...gift, to: 'ann' }), ', to is "ann": nobody gives to oneself.'],
    [lines({ ...gift, needs: 1 }), ': there is no field "needs".'],
    [lines({ ...gift, need: 4 }), ', need is 4: expected one of 0, 1, 2, 3.'],
  ])('[CMD-5] %s', (line, slip) => {
    expect(askedWith(`${lines(gift)}\n${line}`, 'obligation')).toEqual({ code: 2, out: [], errors: [`Line 2${slip}`] })
  })

  test.each([
    [['--at', 'noon'], '--at takes a number of story days, not "noon".'],
    [['--at', ''], '--at takes a number of story days, not "".'],
    [['--wealth=-1'], '--wealth takes coins, 0 or more, not "-1".'],
    [['--norm', 'x'], '--norm is one of fade, stay, mixed, not "x".'],
    [['--curve', 'x'], '--curve is one of exponential, hyperbolic, not "x".'],
  ])('[CMD-5] %j', (args, sentence) => {
    expect(askedWith(lines(gift), 'obligation', ...args)).toEqual({ code: 2, out: [], errors: [sentence] })
  })
})
