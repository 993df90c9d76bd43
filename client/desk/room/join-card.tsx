// While students join: the code, the link and its QR, who of the list is not here yet, and the rehearsal.

import { useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { MOST_STUDENTS } from '../../../shared/protocol/class-setup.ts'
import { Button } from '../../components/button.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { QrCode } from '../../lobby/qr-code.tsx'
import { roomPath } from '../../router.ts'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { studentCount } from '../desk-view.ts'

export function JoinCard({ view }: { view: DeskView }) {
  const link = `${location.origin}${roomPath(view.code)}`
  const here = view.roster.filter(({ state }) => state === 'here' || state === 'idle' || state === 'bot').length
  const expected = here + view.absent.length
  return (
    <section class="card desk-card" aria-label={t('desk.join.title')}>
      <div class="join-row">
        <div>
          <b class="display join-code">{view.code}</b>
          <p class="second join-link">{link.replace(/^https?:\/\//, '')}</p>
          <p role="status">
            <b class="number join-here">{t('desk.join.here', { count: here })}</b>{' '}
            {view.absent.length > 0 && t('desk.join.of', { count: expected })}
          </p>
        </div>
        <QrCode text={link} label={t('desk.join.qr')} />
      </div>
      <CopyButton text={link} words={t('desk.join.copy')} />
      {view.absent.length > 0 && (
        <p class="second absent">
          {t('desk.join.absent', { count: view.absent.length, names: view.absent.join(', ') })}
        </p>
      )}
      {studentCount(view) === 0 && <Rehearse />}
    </section>
  )
}

/** A class as large as the usual one. Guess. */
const USUAL_CLASS = 24

export function Rehearse() {
  const [text, setText] = useState(String(USUAL_CLASS))
  const count = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN
  const fits = count >= 1 && count <= MOST_STUDENTS
  return (
    <form
      class="rehearse"
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) void give({ type: 'rehearse', students: count })
      }}
    >
      <input
        class="field number"
        type="text"
        inputMode="numeric"
        aria-label={t('desk.join.rehearseCount')}
        aria-invalid={!fits}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button glyph="bot" type="submit" disabled={!fits} pending={isPending('rehearse')}>
        {t('desk.join.rehearse')}
      </Button>
      {!fits && (
        <p role="alert">
          {t('desk.setup.badRange', { what: t('desk.join.rehearseCount'), least: 1, most: MOST_STUDENTS })}
        </p>
      )}
    </form>
  )
}
