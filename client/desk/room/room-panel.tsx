// The class itself: links, codes to print, the setup, the rehearsal, the export, the end of it all.

import './room-panel.css'
import { useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { codeSchema } from '../../../shared/protocol/messages.ts'
import { Button } from '../../components/button.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { Switch } from '../../components/switch.tsx'
import { classSetupPath, go, roomPath } from '../../router.ts'
import { t } from '../../text/i18n.ts'
import { give, isPending, keys, openUnder } from '../desk-session.ts'
import { sheet } from '../desk-sheet.ts'
import { liveRecovery } from '../keys/desk-keys.ts'
import { ExportButton, savedWithout } from './export-button.tsx'
import { Rehearse } from './join-card.tsx'

export function RoomPanel({ view }: { view: DeskView }) {
  const [names, setNames] = useState(false)
  const join = `${location.origin}${roomPath(view.code)}`
  const recovery = liveRecovery(keys.of(view.code), view.recoveries)
  return (
    <div class="room-panel">
      <section>
        <h2>{t('desk.room.join')}</h2>
        <p class="second">{join.replace(/^https?:\/\//, '')}</p>
        <CopyButton text={join} words={t('desk.join.copy')} />
      </section>
      <section>
        <h2>{t('desk.room.second')}</h2>
        <p class="second">{t('desk.room.hosts', { count: view.hosts })}</p>
        <Button
          glyph="people"
          onClick={() => {
            sheet.value = { kind: 'deskLink' }
          }}
        >
          {t('desk.room.showQr')}
        </Button>
      </section>
      <section>
        <h2>{t('desk.room.recovery')}</h2>
        <p class="second">{recovery === undefined ? t('desk.room.noRecovery') : t('desk.room.recoveryLead')}</p>
        <Button
          glyph="printer"
          onClick={() => {
            sheet.value = { kind: 'print' }
          }}
        >
          {t('desk.room.print')}
        </Button>
      </section>
      <section>
        <h2>{t('desk.room.setupTitle')}</h2>
        <p class="second">{t('desk.setup.nextMatch')}</p>
        <Button
          glyph="gear"
          onClick={() => {
            sheet.value = { kind: 'setup' }
          }}
        >
          {t('desk.room.setup')}
        </Button>
      </section>
      {!view.playing && (
        <section>
          <h2>{t('desk.room.next')}</h2>
          <p class="second">
            {view.earlier > 0 && t('desk.room.besides', { count: view.earlier })} {t('desk.room.nextLead')}
          </p>
          <Button
            glyph="next"
            onClick={() => {
              openUnder.value = view.code
              go(classSetupPath)
            }}
          >
            {t('desk.room.nextOpen')}
          </Button>
        </section>
      )}
      {!view.playing && (
        <section>
          <h2>{t('desk.room.rehearse')}</h2>
          <p class="second">{t('desk.room.rehearseLead')}</p>
          <Rehearse />
        </section>
      )}
      <section>
        <h2>{t('desk.room.export')}</h2>
        <Switch label={t('desk.room.exportNames')} on={names} onChange={setNames} />
        <LeftOut view={view} />
        <ExportButton view={view} names={names} />
      </section>
      <DeleteRoom view={view} />
    </div>
  )
}

/** Whose rows are not in the file, and how many those are. */
function LeftOut({ view }: { view: DeskView }) {
  const students = view.roster.filter(({ optedOut, leftOut }) => optedOut || leftOut).length
  const saved = savedWithout.value
  if (students === 0 && saved?.code !== view.code) return null
  return (
    <p class="second" role="status">
      {students > 0 && t('desk.room.leftOutBefore', { count: students })}{' '}
      {saved?.code === view.code && saved.rows > 0 && t('desk.room.leftOut', { count: saved.rows })}
    </p>
  )
}

function DeleteRoom({ view }: { view: DeskView }) {
  const [typed, setTyped] = useState('')
  const plain = codeSchema.safeParse(typed)
  const isRight = plain.success && plain.data === view.code
  return (
    <section class="delete-room">
      <h2>{t('desk.room.dangerous')}</h2>
      <p class="second">
        {t('desk.room.deleteLead', { code: view.code })} {t('desk.room.deleteWait', { count: view.setup.keepDays })}
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight) void give({ type: 'deleteRoom', code: plain.data })
        }}
      >
        <input
          class="field"
          type="text"
          aria-label={t('desk.room.deleteCode')}
          placeholder={t('home.codeHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={12}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value.toUpperCase())}
        />
        <Button tone="danger" type="submit" disabled={!isRight} pending={isPending('deleteRoom')}>
          {t('desk.room.delete')}
        </Button>
      </form>
    </section>
  )
}
