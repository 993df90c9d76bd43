// What the teacher says, over whatever is on the screen, until it is closed.

import { signal } from '@preact/signals'
import type { StudentClass } from '../../shared/protocol/class.ts'
import { Button } from '../components/button.tsx'
import { t } from '../text/i18n.ts'

/** The last message that was closed on this page. */
const closed = signal(0)

export function Notices({ notices }: { notices: StudentClass['notices'] }) {
  const newest = notices.findLast(({ id }) => id > closed.value)
  if (!newest) return null
  return (
    <div class="class-notice" role="alert">
      <p>
        <b>{t('class.notice')}</b> <span dir="auto">{newest.text}</span>
      </p>
      <Button
        onClick={() => {
          closed.value = newest.id
        }}
      >
        {t('class.close')}
      </Button>
    </div>
  )
}
