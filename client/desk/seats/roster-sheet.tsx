// The list of names, pasted as it is: what will be kept of it is said before it is sent.

import { useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { toast } from '../../components/toast.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { closeSheet } from '../desk-sheet.ts'
import { type RosterText, rosterText } from './roster-text.ts'

export function RosterSheet({ view }: { view: DeskView }) {
  const [text, setText] = useState('')
  const read = rosterText(text)
  const save = async () => {
    if (!(await give({ type: 'roster', names: [...read.names] }))) return
    toast(t('desk.roster.saved'), 'check')
    closeSheet()
  }
  return (
    <Sheet title={t('desk.roster.title')} height="full" onClose={closeSheet}>
      <p>{t('desk.roster.lead')}</p>
      <div class="seat-field">
        <label htmlFor="roster-names">{t('desk.roster.names')}</label>
        <textarea
          id="roster-names"
          class="field roster-text"
          rows={8}
          dir="auto"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div role="status" class="roster-findings">
        <b>{t('desk.roster.count', { count: read.names.length })}</b>
        {findings(read).map((finding) => (
          <p key={finding}>{finding}</p>
        ))}
      </div>
      <Button
        tone="primary"
        disabled={read.names.length === 0 || read.tooLong}
        pending={isPending('roster')}
        onClick={() => void save()}
      >
        {t('desk.roster.save')}
      </Button>
      {view.absent.length > 0 && (
        <div>
          <h3>{t('desk.roster.absent')}</h3>
          <ul class="absent-names">
            {view.absent.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Sheet>
  )
}

/** One sentence for each thing to look at. */
function findings({ doubles, cleaned, unusable, tooMany, tooLong }: RosterText): string[] {
  const lines = unusable.map(({ line, text }) => t('desk.roster.line', { line, text: text.slice(0, 40) }))
  return [
    ...(doubles.length > 0 ? [t('desk.roster.doubles', { names: doubles.join(', ') })] : []),
    ...(cleaned.length > 0 ? [t('desk.roster.cleaned', { names: cleaned.join(', ') })] : []),
    ...(lines.length > 0 ? [t('desk.roster.unusable', { lines: lines.join(', ') })] : []),
    ...(tooMany > 0 ? [t('desk.roster.tooMany', { count: tooMany })] : []),
    ...(tooLong ? [t('desk.roster.tooLong')] : []),
  ]
}
