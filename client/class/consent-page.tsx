// A student's own say on research: who declines plays on.

import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'

export function ConsentPage() {
  const say = (consent: 'given' | 'declined') => void session.command({ type: 'consent', consent })
  return (
    <main class="class-page card">
      <Awning />
      <h1>{t('class.consentTitle')}</h1>
      <p>{t('class.consentLead')}</p>
      <div class="class-options">
        <Button onClick={() => say('given')}>{t('class.consentYes')}</Button>
        <Button onClick={() => say('declined')}>{t('class.consentNo')}</Button>
      </div>
    </main>
  )
}
