// A bot after the match: its character, and every move it made with its reason.

import { useMemo, useState } from 'preact/hooks'
import type { Seat } from '../../shared/game/state.ts'
import { Choice } from '../components/choice.tsx'
import { Face } from '../components/face.tsx'
import { Sheet } from '../components/sheet.tsx'
import { characterWords } from '../market/character-words.ts'
import { nameOf, usePlace } from '../market/table.ts'
import { askReplay } from '../replay/ask-replay.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import type { BotMove } from './bot-moves.ts'
import { Coming } from './coming.tsx'
import { useLater } from './later.ts'

type Props = { bot: Seat; strategy: string; onClose: () => void }

export function BotSheet({ bot, strategy, onClose }: Props) {
  const { market, table } = usePlace()
  const moves = useLater(async (signal) => {
    const answer = await askReplay(session.room.value?.code ?? '', undefined, signal)
    if (answer.at !== 'here') throw new Error(answer.at)
    // The words of every event are for who opens a bot.
    const { botMoves } = await import('./bot-moves.ts')
    return botMoves(answer.events, bot.id, table.me, (seat) => nameOf(market, seat))
  })
  return (
    <Sheet
      height="full"
      title={t('company.moves.open', { name: bot.name })}
      lead={<Face face={bot.face} size={48} />}
      second={characterWords(strategy)}
      onClose={onClose}
    >
      {moves.at === 'here' ? (
        <Moves moves={moves.value} />
      ) : (
        <Coming later={moves} failure={t('company.moves.failed')} />
      )}
    </Sheet>
  )
}

function Moves({ moves }: { moves: readonly BotMove[] }) {
  const [whose, setWhose] = useState<'mine' | 'all'>(moves.some(({ withMe }) => withMe) ? 'mine' : 'all')
  const shown = whose === 'all' ? moves : moves.filter(({ withMe }) => withMe)
  const rounds = useMemo(() => [...new Set(shown.map(({ round }) => round))], [shown])
  return (
    <div class="bot-moves">
      <Choice
        quiet
        label={t('company.moves.whose')}
        value={whose}
        options={(['mine', 'all'] as const).map((value) => ({ value, label: t(`company.moves.${value}`) }))}
        onChange={setWhose}
      />
      {shown.length === 0 && <p>{t('company.moves.none')}</p>}
      {rounds.map((round) => (
        <section key={round}>
          <h3>{t('company.moves.round', { round })}</h3>
          <ul>
            {shown
              .filter((move) => move.round === round)
              .map(({ text, why }, index) => (
                <li key={`${index}`}>
                  {text}
                  <br />
                  <span class="second">{t('company.why', { why })}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
