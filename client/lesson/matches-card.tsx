// This match beside the class's earlier ones, and beside the classes before it under the same link: a bold mark and faint ones.

import type { Lesson } from '../../shared/lesson/class-measured.ts'
import type { DatedFigures } from '../../shared/lesson/match-figures.ts'
import { t } from '../text/i18n.ts'

/** Rows of the table. Guess: what a projector shows at 768 pixels beside the strips. */
const MOST_ROWS = 5

const figures = {
  generalized: ({ shares }: DatedFigures) => shares.generalized,
  balanced: ({ shares }: DatedFigures) => shares.balanced,
  negative: ({ shares }: DatedFigures) => shares.negative,
  needsMet: ({ needsMet }: DatedFigures) => needsMet,
  prosperity: ({ prosperity }: DatedFigures) => prosperity,
} as const
type FigureId = keyof typeof figures
const figureIds = Object.keys(figures) as FigureId[] // of our own object, above

export function MatchesCard({ lesson: { matches } }: { lesson: Lesson }) {
  const now = matches.at(-1)
  const before = matches.slice(0, -1)
  if (!now) return null
  const people = before.reduce((sum, one) => sum + one.people, 0)
  return (
    <article class="card lesson-card">
      <h2>{t(before.length > 0 ? 'lesson.matchesTitle' : 'lesson.matchesAlone')}</h2>
      <p class="second">{before.length > 0 ? t('lesson.matchesLead', { people }) : t('lesson.matchesLeadAlone')}</p>
      <ul class="lesson-arms lesson-strips" aria-hidden="true">
        {figureIds.map((id) => (
          <Strip key={id} id={id} now={now} before={before} />
        ))}
      </ul>
      {before.length > 0 && (
        <table class="lesson-matches">
          <thead>
            <tr>
              <td />
              {figureIds.map((id) => (
                <th key={id} scope="col">
                  {t(`lesson.figure.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matches.slice(-MOST_ROWS).map((one) => (
              <tr key={`${one.atMs} ${one.match}`} class={one === now ? 'now' : ''}>
                <th scope="row">
                  {one === now ? t('lesson.which.now') : whichWords(one)}{' '}
                  <span class="second">{t('lesson.people', { count: one.people })}</span>
                </th>
                {figureIds.map((id) => (
                  <td key={id} class="number">
                    {words(id, figures[id](one))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  )
}

type StripProps = { id: FigureId; now: DatedFigures; before: readonly DatedFigures[] }

function Strip({ id, now, before }: StripProps) {
  const of = figures[id]
  // Shares have a scale of their own; prosperity is set against the largest there is.
  const most = id === 'prosperity' ? Math.max(1, ...[now, ...before].map(of)) : 1
  const at = (one: DatedFigures) => 2 + 96 * Math.max(0, Math.min(1, of(one) / most))
  return (
    <li>
      <b>{t(`lesson.figure.${id}`)}</b>
      <svg viewBox="0 0 100 5" class="lesson-strip" aria-hidden="true">
        <line x1="0" x2="100" y1="2.5" y2="2.5" />
        {before.map((one) => (
          <circle key={`${one.atMs} ${one.match}`} class="faint" cx={at(one)} cy="2.5" r="1.1" />
        ))}
        <path d={`M${at(now)} 0.3v4.4`} />
      </svg>
      <span class="number">{words(id, of(now))}</span>
    </li>
  )
}

function words(id: FigureId, value: number): string {
  return id === 'prosperity' ? String(Math.round(value)) : `${Math.round(100 * value)}%`
}

function whichWords({ room, match, atMs }: DatedFigures): string {
  const date = new Date(atMs).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
  return t(`lesson.which.${room}`, { match, date })
}
