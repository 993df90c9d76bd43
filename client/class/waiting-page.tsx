// Waiting in a class: how many are here, for what, what comes next, and the two words that lead back.

import type { StudentClass } from '../../shared/protocol/class.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { QrCode } from '../lobby/qr-code.tsx'
import { roomPath } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'

const leads = {
  join: 'waitLead',
  approval: 'approval',
  late: 'late',
  lateExperiment: 'lateExperiment',
  through: 'through',
  sitsOut: 'sitsOut',
  keptOut: 'keptOut',
  look: 'look',
  over: 'over',
} as const
type Why = keyof typeof leads

export function WaitingPage({ room, why }: { room: RoomView; why: Why }) {
  const me = room.people[0]
  const known = room.class
  if (!me || !known) return null
  return (
    <main class="class-page card">
      <Awning />
      <Face face={me.face} mood={why === 'over' ? 'grateful' : 'happy'} size={96} />
      <h1 dir="auto">{t('class.waitTitle', { name: me.name })}</h1>
      <p role="status">{t(`class.${leads[why]}`)}</p>
      {why === 'join' && <p class="second">{t('class.here', { count: known.here })}</p>}
      {(why === 'join' || why === 'look') && <NextStep known={known} />}
      {known.experiment && (why === 'join' || why === 'sitsOut') && (
        <SitOut experiment={known.experiment} isSaid={why === 'sitsOut'} />
      )}
      {why !== 'over' && (
        <section class="class-phrase">
          <h2>{t('class.phrase')}</h2>
          <output class="display">{known.phrase}</output>
          <p class="second">{t('class.phraseLead')}</p>
          <QrCode
            text={`${location.origin}${roomPath(room.code)}#${known.phrase.replace(' ', '-')}`}
            label={t('class.phrase')}
          />
        </section>
      )}
    </main>
  )
}

export function NextStep({ known: { next } }: { known: StudentClass }) {
  return next ? <p class="second">{t('class.waitNext', { next: t(`class.step.${next}`) })}</p> : null
}

type SitOutProps = {
  experiment: NonNullable<StudentClass['experiment']>
  /** The page says already that this student sits out. */
  isSaid: boolean
}

/** A student's own say on the experiment that comes: to play it, or not. */
function SitOut({ experiment: { sitsOut, keptOut }, isSaid }: SitOutProps) {
  if (keptOut) return <p>{t('class.keptOut')}</p>
  return (
    <section class="class-sit-out">
      {!isSaid && <p role="status">{t(sitsOut ? 'class.sitsOut' : 'class.experimentNext')}</p>}
      <Button onClick={() => void session.command({ type: 'sitOut', on: !sitsOut })}>
        {t(sitsOut ? 'class.sitIn' : 'class.sitOut')}
      </Button>
    </section>
  )
}
