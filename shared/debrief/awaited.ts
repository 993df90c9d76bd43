// The classifier's facts, by the name the debrief knows them under.

export type { ExchangeFacts } from '../reciprocity/exchange-facts.ts'
