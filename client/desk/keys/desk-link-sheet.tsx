// The desk on a second device, by link or QR; with one laptop the desk moves to the phone and the laptop becomes the projector.

import type { DeskView } from '../../../shared/protocol/class.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { Glyph } from '../../components/glyph.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { QrCode } from '../../lobby/qr-code.tsx'
import { hostPath, wallPath } from '../../router.ts'
import { t } from '../../text/i18n.ts'
import { keys } from '../desk-session.ts'
import { closeSheet } from '../desk-sheet.ts'
import { hashOfKeys } from './desk-keys.ts'

export function DeskLinkSheet({ view }: { view: DeskView }) {
  const mine = keys.of(view.code)
  if (!mine) return null
  const link = `${location.origin}${hostPath(view.code)}${hashOfKeys(mine)}`
  return (
    <Sheet title={t('desk.room.second')} onClose={closeSheet}>
      <p>{t('desk.room.secondLead')}</p>
      <div class="desk-qr">
        <QrCode text={link} label={t('desk.room.deskQr')} />
      </div>
      <CopyButton text={link} words={t('desk.room.copyDesk')} />
      {mine.wall !== undefined && (
        <>
          <p class="second">{t('desk.room.oneLaptop')}</p>
          <a class="button" href={wallPath(view.code, mine.wall)}>
            <Glyph name="board" size={18} />
            {t('desk.room.toWall')}
          </a>
        </>
      )}
    </Sheet>
  )
}
