// The place of something that comes later: it waits, or says in one sentence that it failed and asks again.

import { Button } from '../components/button.tsx'
import { t } from '../text/i18n.ts'
import type { Later } from './later.ts'

/** @param failure the one sentence */
export function Coming({ later, failure }: { later: Exclude<Later<unknown>, { at: 'here' }>; failure: string }) {
  return (
    <div class="card debrief-coming" role="status">
      {later.at === 'waiting' ? (
        <p class="second">{t('debrief.counting')}</p>
      ) : (
        <>
          <p>{failure}</p>
          <Button onClick={later.again}>{t('action.tryAgain')}</Button>
        </>
      )}
    </div>
  )
}
