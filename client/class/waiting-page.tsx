// Waiting in a class: how many are here, for what, what comes next, and the two words that lead back.

import type { StudentClass } from '../../shared/protocol/class.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { Awning } from '../components/awning.tsx'
import { Face } from '../components/face.tsx'
import { QrCode } from '../lobby/qr-code.tsx'
import { roomPath } from '../router.ts'
import { t } from '../text/i18n.ts'

type Why = 'join' | 'approval' | 'late' | 'look' | 'over'
const leads = { join: 'waitLead', approval: 'approval', late: 'late', look: 'look', over: 'over' } as const

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
