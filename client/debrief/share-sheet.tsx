// The picture to share: shown as it will be, then saved or handed on.

import { useEffect, useState } from 'preact/hooks'
import type { Portrait } from '../../shared/debrief/portrait.ts'
import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { useLater } from './later.ts'
import { portraitWords } from './portrait-words.ts'
import { saveFile } from './save-file.ts'
import { sharePicture } from './share-picture.ts'

const FILE = 'give-and-take.png'

export function ShareSheet({ portrait, onClose }: { portrait: Portrait; onClose: () => void }) {
  const { mine } = usePlace()
  // Nobody else is named in it.
  const words = portraitWords(portrait, () => t('debrief.share.someone'))
  const picture = useLater(() => sharePicture({ words, name: mine.name, face: mine.face }))
  return (
    <Sheet title={t('debrief.share.title')} second={t('debrief.share.lead')} onClose={onClose}>
      {picture.at === 'here' ? (
        <Made picture={picture.value} alt={[words.title, words.lead].join(' ')} />
      ) : (
        <p role="status">{picture.at === 'waiting' ? t('debrief.share.drawing') : t('debrief.share.failed')}</p>
      )}
    </Sheet>
  )
}

function Made({ picture, alt }: { picture: Blob; alt: string }) {
  const [address, setAddress] = useState<string | undefined>(undefined)
  useEffect(() => {
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  const file = new File([picture], FILE, { type: picture.type })
  // Only over https, and not on every machine.
  const mayShare = navigator.canShare?.({ files: [file] }) ?? false
  return (
    <>
      {address && <img class="share-picture" src={address} alt={alt} width="1080" height="1350" />}
      <div class="row share-acts">
        <Button tone="primary" onClick={() => saveFile(picture, FILE)}>
          {t('debrief.share.save')}
        </Button>
        {mayShare && (
          // Whoever closes the system's own dialog has changed their mind: no fault.
          <Button glyph="share" onClick={() => void navigator.share({ files: [file] }).catch(() => undefined)}>
            {t('debrief.share.share')}
          </Button>
        )}
      </div>
    </>
  )
}
