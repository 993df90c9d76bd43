// README.txt: what is in the zip, how to open it, and how to check it.

import { LINE_END } from './csv.ts'
import type { LeftOut } from './left-out.ts'

/** Broken at about 100 characters, for plain editors. */
export function readmeText({
  names,
  leftOut,
}: {
  readonly names: boolean
  readonly leftOut: readonly LeftOut[]
}): string {
  return `Give & Take: everything that happened in one room's ended matches

wide.csv         a row per seat and match: what it did, met, gave and got, and how it ended
exchanges.csv    a row per exchange: every input of the classifier, and its label, subtype and confidence
long.csv         a row per event, in flat columns
events.jsonl     a JSON object per event: the log itself, of which all else is made
experiment.csv   a row per measure of each person in an experiment, with its condition and whether it counts
left-out.csv     a row per market of which rows are left out, with how many; none: all rows are here
dictionary.csv   every column of every file: meaning, unit, values
SHA256SUMS       the SHA-256 of each file; "sha256sum -c SHA256SUMS" compares them

Keys
  A market is told by match and market, a seat in it by seat, an event by seq, an exchange by exchange.
  The sums of wide.csv are sums over exchanges.csv and over the rows of long.csv that are counted: a round
  that a host had played again is in the log, and in no other table.

Who acted
  kept_by says it for every row: person, bot, cover (a bot for a person who is away), or timer (time, or
  the server itself). Compare persons with persons: an exchange is between two when both
  author_kept_by and other_kept_by are person.

Privacy
  ${names ? 'Names are included, because whoever made this file asked for them.' : 'Names and faces are left out: seats are called s1, s2, ...'}
  How an exchange felt, whom somebody trusts, who cared, who was muted and what was answered in an experiment
  are private: a player's own file holds that player's taps only, the file of a class, which only its
  teacher can make, those of all its seats. Taps that are not in the file leave no hole in seq.

Left out for students who said no to research
${leftOutText(leftOut)}

How the files are written
  UTF-8, lines end with CR LF in .csv and .txt and with LF elsewhere. A .csv begins with a byte order mark,
  by which Excel knows UTF-8. pandas.read_csv leaves it out by itself; Python's csv wants
  open(..., encoding="utf-8-sig", newline=""), R wants read.csv(..., fileEncoding="UTF-8-BOM").
  Cells are separated by commas, decimals have a point: where Excel expects others, use Data > From Text/CSV.
  An empty cell says that there is no such figure. Yes and no are 1 and 0. Values are reference values in
  whole coins. Times are milliseconds of the market clock, which stands while a match is paused.
  A text that a spreadsheet would take for a formula (it begins with = + - @) has an apostrophe before it.

What the labels are
  generalized, balanced, negative: a decision list on what each side gave and got, with the needs as they
  truly were when it was agreed, whether or not anyone knew of them. Its boundaries are design choices.
  The confidences are, too. Techniques say that a sequence of offers matches a pattern, and no more.
  Orderings of strategies by wealth are our rules, not a finding.

To check this file
  npm run gt -- verify FILE.zip
  makes every table anew from events.jsonl, labels and payoffs included, and compares. A market of which
  rows are left out cannot be played again: of it each line is checked by itself, long.csv is made anew,
  the labels from the inputs in exchanges.csv, the sums of wide.csv from both; what a seat had at the
  start and at the end, its crafts, its promises and who kept it are taken as they stand, and so is what
  was measured in an experiment. Which trial of an experiment was a student's first is taken as it stands.
`.replaceAll('\n', LINE_END)
}

/** Rows of all files but events.jsonl, whose rows are those of long.csv; each seat is a row of wide.csv. */
export function rowsLeftOut(leftOut: readonly LeftOut[]): number {
  return leftOut.reduce(
    (sum, { seats, events, exchanges, experiment }) => sum + seats + events + exchanges + experiment,
    0,
  )
}

function leftOutText(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '  Nothing.'
  const sum = (of: 'seats' | 'events' | 'exchanges' | 'experiment') =>
    leftOut.reduce((total, row) => total + row[of], 0)
  return `  ${rowsLeftOut(leftOut)} rows in ${leftOut.length} markets, counted market by market in left-out.csv: every row that
  names one of their seats, tells of an exchange with one or of what was measured with them, ${sum('events')} of events.jsonl
  and of long.csv, ${sum('exchanges')} of exchanges.csv, ${sum('experiment')} of experiment.csv and ${sum('seats')} of wide.csv; of those markets also the rows that tell of all seats at once
  (opened, sealed, householdsDrawn, reckoned, closed) and those of what the granary returned to one of them (granaryShared),
  so that nobody can work out what is missing, but for what their seats gave to the granary in all. What is left is numbered
  from 1. Of the other seats of those markets, wide.csv counts only what these files still hold, and coins,
  needs, wellbeing and prosperity as they were.`
}
