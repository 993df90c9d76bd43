// The host's few choices for the next match.

import { useEffect, useRef } from 'preact/hooks'
import type { Settings } from '../../shared/game/settings.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { Choice } from '../components/choice.tsx'
import { toast } from '../components/toast.tsx'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'

/** Sizes that divide the six crafts evenly. Source: game design, section 2. */
const sizes = [6, 12, 18, 24] as const
const seconds = [45, 75, 120] as const
const rounds = ['hidden', 3, 6, 10] as const

export function MatchChoices({ room: { settings, people } }: { room: RoomView }) {
  // Two quick taps are two: the second starts from what the first asked for, before the room has said so.
  const wanted = useRef(settings)
  const unanswered = useRef(0)
  useEffect(() => {
    if (unanswered.current === 0) wanted.current = settings
  }, [settings])
  const configure = async (change: Partial<Settings>) => {
    wanted.current = { ...wanted.current, ...change }
    unanswered.current++
    const answer = await session.command({ type: 'configure', settings: wanted.current })
    unanswered.current--
    if (!answer || answer.ok) return
    wanted.current = settings
    toast(refusalWords(answer), 'x')
  }
  const here = Math.max(2, people.length)
  const seatOptions = [...new Set([here, ...sizes.filter((size) => size >= people.length), settings.seats])].sort(
    (a, b) => a - b,
  )
  const roundOptions = [...new Set([...rounds, settings.rounds])]
  const secondOptions = [...new Set([...seconds, settings.marketSeconds])].sort((a, b) => a - b)
  return (
    <div class="match-choices">
      <Choice
        label={t('lobby.rounds')}
        value={settings.rounds}
        options={roundOptions.map((value) => ({
          value,
          label: typeof value === 'number' ? String(value) : t('lobby.roundsHidden'),
        }))}
        onChange={(value) => void configure({ rounds: value })}
      />
      <Choice
        label={t('lobby.seats')}
        value={settings.seats}
        options={seatOptions.map((value) => ({
          value,
          label: value === here && people.length > 1 ? `${t('lobby.onlyUsChoice')} (${value})` : String(value),
        }))}
        onChange={(value) => void configure({ seats: value })}
      />
      <Choice
        label={t('lobby.market')}
        value={settings.marketSeconds}
        options={secondOptions.map((value) => ({ value, label: t('lobby.seconds', { count: value }) }))}
        onChange={(value) => void configure({ marketSeconds: value })}
      />
      <Choice
        label={t('lobby.reputation')}
        value={settings.reputation}
        options={(['visible', 'hidden', 'off'] as const).map((value) => ({
          value,
          label: t(`lobby.reputations.${value}`),
        }))}
        onChange={(value) => void configure({ reputation: value })}
      />
      <Choice
        label={t('lobby.botSeats')}
        value={settings.botSeats}
        options={(['shown', 'hidden'] as const).map((value) => ({ value, label: t(`lobby.botSeatsWhen.${value}`) }))}
        onChange={(value) => void configure({ botSeats: value })}
      />
      {settings.botSeats === 'hidden' && <p class="second">{t('lobby.botsHidden')}</p>}
      <Choice
        label={t('lobby.barn')}
        value={settings.barn ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, label: t(`settings.switches.${value}`) }))}
        onChange={(value) => void configure({ barn: value === 'on' })}
      />
      <details class="match-more">
        <summary>{t('lobby.more')}</summary>
        <div class="match-choices">
          {(['chat', 'granary', 'fine', 'households'] as const).map((name) => (
            <Choice
              key={name}
              label={t(`lobby.${name}`)}
              value={settings[name] ? 'on' : 'off'}
              options={(['off', 'on'] as const).map((value) => ({ value, label: t(`settings.switches.${value}`) }))}
              onChange={(value) => void configure({ [name]: value === 'on' })}
            />
          ))}
          {(['labels', 'ledger', 'hints'] as const).map((name) => (
            <Choice
              key={name}
              label={t(`lobby.${name}`)}
              value={settings[name]}
              options={(['live', 'after'] as const).map((value) => ({ value, label: t(`lobby.whens.${value}`) }))}
              onChange={(value) => void configure({ [name]: value })}
            />
          ))}
          {settings.ledger === 'live' && (
            <Choice
              label={t('lobby.norm')}
              value={settings.norm}
              options={(['fade', 'mixed', 'stay'] as const).map((value) => ({
                value,
                label: t(`lobby.norms.${value}`),
              }))}
              onChange={(value) => void configure({ norm: value })}
            />
          )}
        </div>
      </details>
    </div>
  )
}
