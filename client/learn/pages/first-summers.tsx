// First summers: an elder shares or grabs by lot, then two children take turns with one toy, and then nobody watches.

import { useState } from 'preact/hooks'
import { type Chance, chance } from '../../../shared/game/chance.ts'
import {
  childTurn,
  type Example,
  examples,
  FREE_TURNS,
  freeShare,
  type Turn,
  WATCHED_TURNS,
} from '../../../shared/lesson/first-summers.ts'
import { Button } from '../../components/button.tsx'
import { randomId } from '../../device/random-id.ts'
import { Bars } from '../../experiment/bars.tsx'
import { whole } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import type { PageEnd } from '../page-step.tsx'

const ALL = WATCHED_TURNS + FREE_TURNS
const isNoors = (turn: number) => turn % 2 === 0

export function FirstSummers({ onEnd }: { onEnd: (end: PageEnd) => void }) {
  const [summer] = useState(draw)
  const [began, setBegan] = useState(false)
  const [turns, setTurns] = useState<readonly Turn[]>([])
  if (!began)
    return (
      <>
        <p class="learn-say">{t('learn.summers.ask')}</p>
        <p class="learn-quote">{t(`learn.summers.elder.${summer.example}`)}</p>
        <Button tone="lantern" class="big" glyph="play" onClick={() => setBegan(true)}>
          {t('learn.summers.begin')}
        </Button>
      </>
    )
  if (turns.length === ALL)
    return <End turns={turns} onEnd={(handedOn) => onEnd({ arm: summer.example, values: { handedOn } })} />
  const last = turns.at(-1)
  const yours = !isNoors(turns.length)
  const isFree = turns.length >= WATCHED_TURNS
  const seen = turns.filter((_, at) => !isNoors(at))
  const add = (turn: Turn) => setTurns([...turns, turn])
  return (
    <>
      <p class="second">
        {isFree
          ? t('learn.summers.free', { turn: turns.length - WATCHED_TURNS + 1, count: FREE_TURNS })
          : t('learn.summers.watched', { turn: turns.length + 1, count: WATCHED_TURNS })}
      </p>
      <p class="learn-say" role="status">
        {yours && last && `${t(last === 'shares' ? 'learn.summers.noorShares' : 'learn.summers.noorKeeps')} `}
        {t(yours ? 'learn.summers.yours' : 'learn.summers.hers')}
      </p>
      {yours ? (
        <div class="learn-answers">
          <Button tone="gift" glyph="heart" onClick={() => add('shares')}>
            {t('learn.summers.share')}
          </Button>
          <Button onClick={() => add('keeps')}>{t('learn.summers.keep')}</Button>
        </div>
      ) : (
        <Button tone="lantern" class="big" onClick={() => add(childTurn(summer.example, seen, summer.lot))}>
          {t('learn.summers.look')}
        </Button>
      )}
    </>
  )
}

function draw(): { readonly example: Example; readonly lot: Chance } {
  const seed = randomId()
  return { example: chance(seed, 'elder').pick(examples) ?? 'shares', lot: chance(seed, 'noor') }
}

function End({ turns, onEnd }: { turns: readonly Turn[]; onEnd: (handedOn: number) => void }) {
  const of = (noors: boolean) => {
    const hers = turns.filter((_, at) => isNoors(at) === noors)
    return { shared: hers.filter((turn) => turn === 'shares').length, count: hers.length }
  }
  const mine = of(false)
  return (
    <>
      <h2>{t('learn.summers.end')}</h2>
      <p>
        {t('learn.summers.you', mine)} {t('learn.summers.noor', of(true))}
      </p>
      <p class="second">{t('learn.summers.model')}</p>
      <Bars
        rows={examples.map((example) => {
          const share = freeShare(example)
          return { label: t(`learn.summers.after.${example}`), share, text: whole(100 * share) }
        })}
      />
      <p class="second">{t('learn.summers.lot')}</p>
      <Button tone="lantern" class="big" glyph="next" onClick={() => onEnd(mine.shared / mine.count)}>
        {t('learn.summers.go')}
      </Button>
    </>
  )
}
