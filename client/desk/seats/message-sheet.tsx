// A message to one student or to all.

import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { toast } from '../../components/toast.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { closeSheet, type DeskSheet } from '../desk-sheet.ts'

/** Source: the schema of a message. */
const MOST = 200
const quick = ['eyes', 'minute', 'well'] as const

export function MessageSheet({ to }: { to: Extract<DeskSheet, { kind: 'message' }>['to'] }) {
  const [text, setText] = useState('')
  const send = async (event: Event) => {
    event.preventDefault()
    if (text.trim() === '') return
    if (!(await give({ type: 'message', to: to === 'all' ? to : to.person, text }))) return
    toast(t('desk.message.sent'), 'check')
    closeSheet()
  }
  return (
    <Sheet
      title={to === 'all' ? t('desk.message.titleAll') : t('desk.message.titleOne', { name: to.name })}
      onClose={closeSheet}
    >
      {to === 'all' && (
        <div class="quick">
          {quick.map((one) => (
            <Button key={one} onClick={() => setText(t(`desk.message.quick.${one}`))}>
              {t(`desk.message.quick.${one}`)}
            </Button>
          ))}
        </div>
      )}
      <form class="seat-field" onSubmit={(event) => void send(event)}>
        <label htmlFor="desk-message">{t('desk.message.text')}</label>
        <textarea
          id="desk-message"
          class="field"
          rows={3}
          dir="auto"
          maxLength={MOST}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="second">{t('desk.message.left', { count: MOST - text.length })}</p>
        <Button
          tone="primary"
          type="submit"
          glyph="message"
          disabled={text.trim() === ''}
          pending={isPending('message')}
        >
          {t('desk.message.send')}
        </Button>
      </form>
    </Sheet>
  )
}
