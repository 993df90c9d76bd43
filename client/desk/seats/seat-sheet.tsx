// All that a teacher can do for one seat.

import './seat-sheet.css'
import { useId, useState } from 'preact/hooks'
import type { DeskView, RosterRow } from '../../../shared/protocol/class.ts'
import { nameSchema } from '../../../shared/protocol/name.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { Face } from '../../components/face.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { Switch } from '../../components/switch.tsx'
import { QrCode } from '../../lobby/qr-code.tsx'
import { comeBackPath } from '../../router.ts'
import { t } from '../../text/i18n.ts'
import { give, isPending, takenOut } from '../desk-session.ts'
import { closeSheet } from '../desk-sheet.ts'
import { marketName, nameOf } from '../desk-view.ts'
import { StateMark } from './state-mark.tsx'

/** Source: the issue, section 6, with the range of the rules: 100 to 300. */
const percents = [100, 125, 150, 200, 300] as const

export function SeatSheet({ view, row }: { view: DeskView; row: RosterRow }) {
  const { id, name, face, optedOut, leftOut, sitsOut, keptOut, hasPhone } = row
  return (
    <Sheet
      title={nameOf(row)}
      lead={<Face face={face} mood="calm" size={48} />}
      second={
        <>
          <StateMark row={row} />
          {nameOf(row) !== name && ` · ${t('desk.seat.second', { name })}`}
        </>
      }
      height="full"
      onClose={closeSheet}
    >
      {optedOut && <p class="second">{t('desk.seat.optedOut')}</p>}
      {sitsOut && <p class="second">{t('desk.experiment.sitsOut')}</p>}
      {hasPhone ? <WayBack view={view} row={row} /> : <p class="second">{t('desk.seat.noPhone')}</p>}
      <div class="seat-acts">
        {hasPhone && <PhoneActs row={row} />}
        <div>
          {view.playing && !view.experiment && view.markets.length > 1 && <Move view={view} row={row} />}
          <NameForm
            label={t('desk.seat.name')}
            hint={t('desk.seat.nameHint')}
            value={name}
            onSave={(next) => void give({ type: 'rename', person: id, name: next })}
          />
          <NameForm
            label={t('desk.seat.realName')}
            value={row.realName ?? ''}
            suggestions={view.absent}
            onSave={(next) => void give({ type: 'realName', person: id, name: next })}
          />
          <Switch
            label={t('desk.seat.leaveOut')}
            on={leftOut || optedOut}
            // What a student said stands: only the student can say otherwise.
            disabled={optedOut}
            pending={isPending('leaveOut', id)}
            onChange={(on) => void give({ type: 'leaveOut', person: id, on })}
          />
          {(view.setup.experiment || view.experiment) && (
            <Switch
              label={t('desk.experiment.keepOut')}
              on={keptOut}
              pending={isPending('sitOut', id)}
              onChange={(on) => void give({ type: 'sitOut', person: id, on })}
            />
          )}
        </div>
      </div>
      <Button
        tone="danger"
        glyph="door"
        pending={isPending('kick', id)}
        onClick={() => {
          closeSheet()
          void give({ type: 'kick', person: id, on: true }).then((done) => {
            if (done) takenOut.value = { person: id, name: nameOf(row) }
          })
        }}
      >
        {t('desk.seat.kick')}
      </Button>
    </Sheet>
  )
}

/** What concerns a person with a phone, and no bot. */
function PhoneActs({ row: { id, state, hushed, extraPercent } }: { row: RosterRow }) {
  return (
    <div>
      <Switch
        label={t('desk.seat.bot')}
        on={state === 'bot'}
        pending={isPending('bot', id)}
        onChange={(on) => void give({ type: 'bot', person: id, on })}
      />
      <Switch
        label={t('desk.seat.hush')}
        on={hushed}
        pending={isPending('hush', id)}
        onChange={(on) => void give({ type: 'hush', person: id, on })}
      />
      <Choice
        label={t('desk.seat.extraTime')}
        value={extraPercent}
        options={[...new Set([...percents, extraPercent])]
          .sort((a, b) => a - b)
          .map((value) => ({ value, label: t('desk.seat.percent', { count: value }) }))}
        onChange={(percent) => void give({ type: 'extraTime', person: id, percent })}
      />
    </div>
  )
}

function WayBack({ view, row: { phrase } }: { view: DeskView; row: RosterRow }) {
  const link = `${location.origin}${comeBackPath(view.code, phrase)}`
  return (
    <div class="way-back">
      <div>
        <span class="second">{t('desk.seat.phrase')}</span>
        <b class="display phrase">{phrase}</b>
        <CopyButton text={link} words={t('desk.seat.copyLink')} />
      </div>
      <QrCode text={link} label={t('desk.seat.phraseQr')} />
    </div>
  )
}

function Move({ view, row }: { view: DeskView; row: RosterRow }) {
  const id = useId()
  return (
    <div class="seat-field">
      <label htmlFor={id}>{t('desk.seat.market')}</label>
      <select
        id={id}
        class="field"
        value=""
        onChange={(event) => {
          const market = event.currentTarget.value
          event.currentTarget.value = ''
          if (market !== '') void give({ type: 'move', person: row.id, market })
        }}
      >
        <option value="">{t('desk.seat.stays', { market: marketName(view, row.market) })}</option>
        {view.markets
          .filter((market) => market.id !== row.market)
          .map((market) => (
            <option key={market.id} value={market.id}>
              {market.name}
            </option>
          ))}
      </select>
      <p class="second">{t('desk.seat.moves')}</p>
    </div>
  )
}

type NameProps = {
  label: string
  hint?: string
  value: string
  suggestions?: readonly string[]
  onSave: (name: string) => void
}

function NameForm({ label, hint, value, suggestions = [], onSave }: NameProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const parsed = nameSchema.safeParse(text)
  const changed = parsed.success && parsed.data !== value
  return (
    <form
      class="seat-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) onSave(parsed.data)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div class="row">
        <input
          id={id}
          class="field"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          list={suggestions.length > 0 ? `${id}-names` : undefined}
          value={text}
          aria-invalid={text !== '' && !parsed.success}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!changed}>
          {t('desk.seat.save')}
        </Button>
      </div>
      {suggestions.length > 0 && (
        <datalist id={`${id}-names`}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {text !== '' && !parsed.success && <p role="alert">{t('you.badName')}</p>}
      {hint && <p class="second">{hint}</p>}
    </form>
  )
}
