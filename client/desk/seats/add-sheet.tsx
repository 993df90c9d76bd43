// A stall for a student without a phone.

import { useState } from 'preact/hooks'
import { nameSchema } from '../../../shared/protocol/name.ts'
import { Button } from '../../components/button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { closeSheet } from '../desk-sheet.ts'

export function AddSheet() {
  const [text, setText] = useState('')
  const parsed = nameSchema.safeParse(text)
  const add = async (event: Event) => {
    event.preventDefault()
    if (parsed.success && (await give({ type: 'addSeat', name: parsed.data }))) closeSheet()
  }
  return (
    <Sheet title={t('desk.add.title')} onClose={closeSheet}>
      <p>{t('desk.add.lead')}</p>
      <form class="seat-field" onSubmit={(event) => void add(event)}>
        <label htmlFor="add-name">{t('desk.add.name')}</label>
        <input
          id="add-name"
          class="field"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={text}
          aria-invalid={text !== '' && !parsed.success}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {text !== '' && !parsed.success && <p role="alert">{t('you.badName')}</p>}
        <Button tone="primary" type="submit" disabled={!parsed.success} pending={isPending('addSeat')}>
          {t('desk.add.save')}
        </Button>
      </form>
    </Sheet>
  )
}
