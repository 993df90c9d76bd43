// The end of a match: what the village did, awards, the player's own acts, who the bots were, and again.

import './debrief.css'
import { useEffect } from 'preact/hooks'
import type { Award, Results } from '../../shared/game/results.ts'
import type { Exchange } from '../../shared/game/state.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { type Kind, kindGlyphs } from '../components/chip.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { playedBefore } from '../device/preferences.ts'
import { ExchangeLine } from '../market/exchange-line.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { go } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'

const kinds: readonly Kind[] = ['generalized', 'balanced', 'negative', 'neutral']

export function Debrief() {
  const { market } = usePlace()
  useEffect(() => {
    playedBefore.value = 'on'
  }, [])
  const { results } = market
  if (!results) return null
  const percent = results.possible > 0 ? Math.round((100 * results.gained) / results.possible) : 100
  const { gained, possible, rounds } = results
  return (
    <main class="debrief">
      <header class="card debrief-head">
        <Awning />
        <h1>{t('debrief.title', { percent })}</h1>
        <p class="second">{t('debrief.lead', { gained, possible, rounds })}</p>
        <div class="debrief-share" aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
        </div>
        <Again />
      </header>
      <section class="card">
        <h2>{t('debrief.awards')}</h2>
        {results.awards.length === 0 ? (
          <p class="second">{t('debrief.noAwards')}</p>
        ) : (
          <Awards awards={results.awards} />
        )}
      </section>
      <Portrait results={results} />
      <Bots results={results} />
    </main>
  )
}

/** Where it was hidden all along, what the village thought of each is told now. */
function Reputations({ results }: { results: Results }) {
  const { market } = usePlace()
  if (market.settings.reputation !== 'hidden') return null
  const words = results.seats.flatMap(({ seat, reputation }) =>
    reputation === undefined ? [] : [t('debrief.reputation', { name: nameOf(market, seat), count: reputation })],
  )
  return (
    <>
      <h2>{t('debrief.reputations')}</h2>
      <p>{words.join(' · ')}</p>
    </>
  )
}

/** Told at the end, never before. */
function Bots({ results }: { results: Results }) {
  const { market } = usePlace()
  const bots = results.seats.flatMap(({ seat: id, strategy }) => {
    const seat = market.seats.get(id)
    return seat?.keeper === 'bot' && strategy !== undefined ? [{ ...seat, strategy }] : []
  })
  return (
    <section class="card">
      {bots.length > 0 && (
        <>
          <h2>{t('debrief.told')}</h2>
          <ul class="debrief-list">
            {bots.map(({ id, name, face, strategy }) => (
              <li key={id} class="row">
                <Face face={face} size={40} />
                <span>{t(`debrief.strategy.${known(strategy)}`, { name })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Reputations results={results} />
      <p class="second debrief-caveat">{t('debrief.caveat')}</p>
    </section>
  )
}

function Again() {
  const room = session.room.value
  const isHost = room !== undefined && room.host === room.me
  const host = room?.people.find(({ id }) => id === room.host)
  return (
    <div class="row debrief-again">
      {isHost ? (
        <Button tone="lantern" glyph="play" onClick={() => void session.command({ type: 'start' })}>
          {t('action.rematch')}
        </Button>
      ) : (
        <p>{t('debrief.waitForHost', { name: host?.name ?? '?' })}</p>
      )}
      {room?.maySteer && <Button onClick={() => void session.command({ type: 'steer' })}>{t('action.steer')}</Button>}
      <Button
        onClick={() => {
          session.close()
          go('/')
        }}
      >
        {t('action.home')}
      </Button>
    </div>
  )
}

function Awards({ awards }: { awards: readonly Award[] }) {
  const { market } = usePlace()
  return (
    <ul class="debrief-list">
      {awards.map(({ award, seat, figures: [a = 0, b = 0, c = 0] }) => (
        <li key={award} class="row">
          <Face face={market.seats.get(seat)?.face ?? 0} mood="happy" size={48} />
          <span>
            <b>{t(`debrief.award.${award}`)}</b>
            <br />
            <span class="second">
              {t(`debrief.awardFacts.${award}`, { name: nameOf(market, seat), count: a, b, c })}
            </span>
          </span>
          <span class="spread" />
          <Icon name="trophy" size={28} />
        </li>
      ))}
    </ul>
  )
}

/** It speaks of acts, never of a kind of person. */
function Portrait({ results }: { results: Results }) {
  const { market, table } = usePlace()
  const mine = market.exchanges.filter(
    ({ author, other, kind }) => kind !== 'passed' && (author === table.me || other === table.me),
  )
  const figures = results.seats.find(({ seat }) => seat === table.me)
  return (
    <section class="card debrief-portrait">
      <h2>{t('debrief.mine')}</h2>
      {figures && (
        <p class="second">
          {t('debrief.myFigures', {
            met: figures.needsMet,
            dealt: figures.needsDealt,
            coins: figures.coins,
            prosperity: figures.prosperity,
          })}
        </p>
      )}
      {mine.length === 0 ? (
        <p>{t('debrief.none')}</p>
      ) : (
        kinds.map((kind) => (
          <Acts key={kind} kind={kind} exchanges={mine.filter(({ label }) => (label ?? 'neutral') === kind)} />
        ))
      )}
    </section>
  )
}

function Acts({ kind, exchanges }: { kind: Kind; exchanges: readonly Exchange[] }) {
  const { market } = usePlace()
  if (exchanges.length === 0) return null
  return (
    <details class="debrief-acts" open={exchanges.length <= 4}>
      <summary>
        <Glyph name={kindGlyphs[kind]} /> <b>{t(`debrief.acts.${kind}`)}</b>{' '}
        <span class="second">{t('debrief.mineCount', { count: exchanges.length })}</span>
      </summary>
      <ul>
        {exchanges.map((exchange) => (
          <ExchangeLine key={exchange.id} exchange={exchange} market={market} />
        ))}
      </ul>
    </details>
  )
}

const strategies = ['hearth', 'ledgerkeeper', 'raider', 'neighbour'] as const

function known(strategy: string): (typeof strategies)[number] | 'other' {
  return strategies.find((one) => one === strategy.toLowerCase()) ?? 'other'
}
