// Every market with its progress, and the pairs whose flow is one way.

import './markets-panel.css'
import type { DeskFigures, DeskView, MarketRow } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { go, replayPath } from '../../router.ts'
import { experimentWords } from '../../text/experiments/words-of.ts'
import { t } from '../../text/i18n.ts'
import { desk, give, isPending } from '../desk-session.ts'
import { marketName, nameOf } from '../desk-view.ts'
import { optionWord } from '../setup/option-words.ts'

export function MarketsPanel({ view }: { view: DeskView }) {
  const { treatment } = view.setup
  const armed = view.markets.some(({ arm, condition }) => arm !== undefined || condition !== undefined)
  if (view.markets.length === 0) return <p class="second">{t('desk.markets.none')}</p>
  return (
    <>
      {treatment && armed && (
        <p class="second">
          {t('desk.markets.armsLead', {
            what: t(`desk.fields.${treatment.vary}`),
            control: optionWord(treatment.vary, treatment.control),
            treated: optionWord(treatment.vary, treatment.treated),
          })}
        </p>
      )}
      <div class="markets-table">
        <table aria-label={t('desk.markets.title')}>
          <thead>
            <tr>
              <th scope="col">{t('desk.markets.name')}</th>
              {armed && <th scope="col">{t(view.experiment ? 'desk.experiment.condition' : 'desk.markets.arm')}</th>}
              <th scope="col">{t('desk.markets.people')}</th>
              <th scope="col">{t('desk.markets.done')}</th>
              <th scope="col" class="right">
                {t('desk.markets.deals')}
              </th>
              <th scope="col">
                <span class="unseen">{t('desk.seats.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.markets.map((market, index) => (
              <MarketLine key={market.id} market={market} number={index + 1} view={view} armed={armed} />
            ))}
          </tbody>
        </table>
      </div>
      {!view.experiment && (
        <>
          <h2>{t('desk.markets.oneWay')}</h2>
          <OneWay view={view} figures={desk.figures.value} />
        </>
      )}
    </>
  )
}

type LineProps = { market: MarketRow; number: number; view: DeskView; armed: boolean }

function MarketLine({ market, number, view, armed }: LineProps) {
  const { id, name, seats, people, bots, covered, done, deals, arm, condition } = market
  const shown = view.wall.show === 'village' && view.wall.market === id
  return (
    <tr>
      <th scope="row">{name}</th>
      {armed && (
        <td>
          {arm && t(`desk.markets.arms.${arm}`)}
          {condition !== undefined && (experimentWords(view.experiment?.scenario ?? '')?.arms[condition] ?? condition)}
        </td>
      )}
      <td class="market-people">
        <b class="number">{people}</b>
        {bots > 0 && <span class="second"> + {t('desk.markets.bots', { count: bots })}</span>}
        {covered > 0 && <span class="market-covered"> + {t('desk.markets.covered', { count: covered })}</span>}
      </td>
      <td class="market-done">
        <progress max={seats} value={done} aria-label={t('desk.markets.doneOf', { done, seats })} />
        <span class="second number">{t('desk.markets.doneOf', { done, seats })}</span>
      </td>
      <td class="right number">{deals}</td>
      <td class="market-show">
        {view.experiment ? null : shown ? (
          <Chip glyph="board">{t('desk.markets.shown')}</Chip>
        ) : (
          <Button
            class="square"
            glyph="board"
            aria-label={t('desk.markets.show', { market: name })}
            title={t('desk.markets.show', { market: name })}
            pending={isPending('wall')}
            onClick={() => void give({ type: 'wall', show: 'village', market: id })}
          />
        )}
        {!view.playing && (
          <Button
            class="square"
            glyph="play"
            aria-label={t('desk.markets.replay', { market: name })}
            title={t('desk.markets.replay', { market: name })}
            onClick={() => go(replayPath(view.code, number))}
          />
        )}
      </td>
    </tr>
  )
}

function OneWay({ view, figures }: { view: DeskView; figures: DeskFigures | undefined }) {
  const pairs = figures?.oneWay ?? []
  if (pairs.length === 0) return <p class="second">{t('desk.markets.noOneWay')}</p>
  const at = (market: string, seat: string) => {
    const row = view.roster.find((one) => one.market === market && one.seat === seat)
    return row ? nameOf(row) : seat
  }
  return (
    <ul class="pairs">
      {pairs.map(({ market, from, to, share, value }) => (
        <li key={`${market} ${from} ${to}`}>
          <b dir="auto">{t('desk.markets.pair', { from: at(market, from), to: at(market, to) })}</b>
          <span class="second">
            {t('desk.markets.pairFacts', {
              percent: Math.round(share * 100),
              value,
              market: marketName(view, market),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
