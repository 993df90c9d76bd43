// Figures as the language writes them.

import { language } from './i18n.ts'

const percents = new Intl.NumberFormat(language, { style: 'percent' })
const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
const hundredths = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
const wholes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })

/** A difference of shares may be below nothing: with a minus, and no hyphen. */
const withMinus = (written: string): string => written.replace('-', '−')

/** A share from 0 to 1 as whole percent. */
export const percent = (share: number): string => withMinus(percents.format(share))
/** At most two digits after the point. */
export const decimal = (value: number): string => decimals.format(value)
/** Always two digits after the point, for a column of figures. */
export const twoPlaces = (value: number): string => withMinus(hundredths.format(value))
/** At most one digit after the point. */
export const tenth = (value: number): string => tenths.format(value)
export const whole = (value: number): string => wholes.format(value)
