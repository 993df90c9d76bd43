// Before the start, and whenever the desk wants it: where to go, the code, the QR, and who is here.

import type { WallView } from '../../shared/protocol/class.ts'
import { Awning } from '../components/awning.tsx'
import { Face } from '../components/face.tsx'
import { QrCode } from '../lobby/qr-code.tsx'
import { roomPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { spaced } from './spaced.ts'

export function WallLobby({ view }: { view: WallView }) {
  const { code, here, expected, faces } = view
  return (
    <main class="wall wall-lobby">
      <Awning tall />
      <section class="card wall-join">
        <div>
          <p class="wall-go">
            {t('wall.goTo')} <b>{location.host}</b>
          </p>
          <p class="wall-second">{t('wall.andEnter')}</p>
          <output class="wall-code display" aria-label={t('lobby.roomCode')}>
            {spaced(code)}
          </output>
          <p class="wall-second">{t('wall.orScan')}</p>
        </div>
        <QrCode text={`${location.origin}${roomPath(code)}`} label={t('lobby.qr')} />
      </section>
      <section class="card wall-here">
        <p>
          <b class="display wall-count">{here}</b>{' '}
          <span>{expected === undefined ? t('wall.atTheWell') : t('wall.ofExpected', { count: expected })}</span>
        </p>
        <div class="wall-faces" aria-hidden="true">
          {faces.map((face, index) => (
            <Face key={index} face={face} mood="happy" size={62} />
          ))}
        </div>
      </section>
    </main>
  )
}
