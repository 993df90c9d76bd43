// The setup of an open class, to be changed for the next match.

import { useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { deviceKept } from '../../device/kept.ts'
import { t } from '../../text/i18n.ts'
import { give, isPending } from '../desk-session.ts'
import { closeSheet } from '../desk-sheet.ts'
import { keepLastSetup } from './last-setup.ts'
import { SetupForm } from './setup-form.tsx'

export function SetupSheet({ view }: { view: DeskView }) {
  const [setup, setSetup] = useState(view.setup)
  const save = async () => {
    // What was typed last does not fit: the field says why.
    const wrong = document.querySelector<HTMLInputElement>('.setup-form [aria-invalid="true"]')
    if (wrong) return wrong.focus()
    if (!(await give({ type: 'setup', setup }))) return
    keepLastSetup(deviceKept, setup)
    closeSheet()
  }
  return (
    <Sheet title={t('desk.room.setup')} second={t('desk.setup.nextMatch')} height="full" onClose={closeSheet}>
      <SetupForm setup={setup} onChange={setSetup} />
      <Button tone="primary" pending={isPending('setup')} onClick={() => void save()}>
        {t('desk.setup.use')}
      </Button>
    </Sheet>
  )
}
