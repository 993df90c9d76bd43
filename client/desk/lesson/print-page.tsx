// To be printed: the lesson plan on one page; on another, to be kept, the codes and links that open the class.

import './print-page.css'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { QrCode } from '../../lobby/qr-code.tsx'
import { hostPath, recoverPath, roomPath } from '../../router.ts'
import { t } from '../../text/i18n.ts'
import { keys } from '../desk-session.ts'
import { closeSheet } from '../desk-sheet.ts'
import { hashOfKeys, liveRecovery } from '../keys/desk-keys.ts'
import { PlanTable } from './plan-table.tsx'

const before = ['print', 'check', 'rehearse'] as const
/** What is said aloud on each step; the desk shows the line of the moment. */
const said = ['joinFirst', 'predict', 'marketFirst', 'marketThird', 'debriefFirst', 'debrief', 'over'] as const

export function PrintPage({ view }: { view: DeskView }) {
  const { code, setup } = view
  const mine = keys.of(code)
  const recovery = liveRecovery(mine, view.recoveries)
  const join = `${location.origin}${roomPath(code)}`
  const place = { address: location.host, code, matching: t(`desk.matching.${setup.matching}`) }
  return (
    <main class="print-pages">
      <div class="print-buttons">
        <Button glyph="back" onClick={closeSheet}>
          {t('desk.print.back')}
        </Button>
        <Button tone="primary" glyph="printer" onClick={() => print()}>
          {t('desk.print.print')}
        </Button>
      </div>
      <article class="print-page">
        <h1>
          {t('title')}: {t('desk.plan.title')}
        </h1>
        <PlanTable setup={setup} />
        <h2>{t('desk.plan.before')}</h2>
        <ul class="print-list">
          {before.map((one) => (
            <li key={one}>{t(`desk.plan.beforeLines.${one}`, { address: location.origin })}</li>
          ))}
        </ul>
        <h2>{t('desk.plan.sayTitle')}</h2>
        <ul class="print-list">
          {said.map((one) => (
            <li key={one}>{t('desk.lesson.quoted', { line: t(`desk.say.${one}`, place) })}</li>
          ))}
        </ul>
        <section class="print-join">
          <div>
            <h2>{t('desk.print.joinTitle')}</h2>
            <b class="display print-code">{code}</b>
            <p>{join}</p>
          </div>
          <QrCode text={join} label={t('desk.join.qr')} />
        </section>
      </article>
      <article class="print-page">
        <h1>
          {t('desk.print.keep')} · {code}
        </h1>
        <h2>{t('desk.print.recoveryTitle')}</h2>
        {recovery === undefined ? (
          <p>{t('desk.room.noRecovery')}</p>
        ) : (
          <>
            <b class="print-recovery">{recovery}</b>
            <p>{t('desk.print.recoveryLead', { address: `${location.origin}${recoverPath}`, code })}</p>
          </>
        )}
        {mine && (
          <section class="print-join">
            <div>
              <h2>{t('desk.print.deskTitle')}</h2>
              <p>{t('desk.room.secondLead')}</p>
            </div>
            <QrCode text={`${location.origin}${hostPath(code)}${hashOfKeys(mine)}`} label={t('desk.room.deskQr')} />
          </section>
        )}
      </article>
    </main>
  )
}
