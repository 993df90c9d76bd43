// For ten seconds after somebody was taken out of the class: one press brings them back.

import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { t } from '../../text/i18n.ts'
import { give, takenOut } from '../desk-session.ts'

/** Source: look design, section 11, note 10. */
const UNDO_MS = 10_000

export function TakenOut() {
  const taken = takenOut.value
  useEffect(() => {
    if (!taken) return
    const timer = setTimeout(forget, UNDO_MS)
    return () => clearTimeout(timer)
  }, [taken])
  return (
    <div class="taken-out" role="status">
      {taken && (
        <p>
          <span dir="auto">{t('desk.seat.taken', { name: taken.name })}</span>
          <Button
            glyph="undo"
            onClick={() => {
              forget()
              void give({ type: 'kick', person: taken.person, on: false })
            }}
          >
            {t('desk.seat.undo')}
          </Button>
        </p>
      )}
    </div>
  )
}

function forget(): void {
  takenOut.value = undefined
}
