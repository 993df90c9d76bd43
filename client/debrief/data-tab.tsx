// The data: everything that happened, in one file to take along.

import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { t } from '../text/i18n.ts'
import { askExport } from './ask-debrief.ts'
import { saveFile } from './save-file.ts'

const files = ['readme', 'exchanges', 'wide', 'long', 'events', 'dictionary', 'sums'] as const

export function DataTab({ code }: { code: string }) {
  const [names, setNames] = useState<'without' | 'with'>('without')
  const [state, setState] = useState<'ready' | 'asked' | 'saved' | 'failed'>('ready')
  const download = async () => {
    setState('asked')
    try {
      saveFile(await askExport(code, names === 'with'), `give-and-take-${code.toLowerCase()}.zip`)
      setState('saved')
    } catch {
      setState('failed')
    }
  }
  return (
    <section class="card debrief-data">
      <h1>{t('debrief.data.title')}</h1>
      <p>{t('debrief.data.lead')}</p>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <code>{t(`debrief.data.file.${file}`)}</code> <span class="second">{t(`debrief.data.about.${file}`)}</span>
          </li>
        ))}
      </ul>
      <Choice
        label={t('debrief.data.names')}
        value={names}
        options={(['without', 'with'] as const).map((value) => ({ value, label: t(`debrief.data.named.${value}`) }))}
        onChange={setNames}
      />
      <Button tone="primary" glyph="table" pending={state === 'asked'} onClick={() => void download()}>
        {t(state === 'failed' ? 'action.tryAgain' : 'debrief.data.download')}
      </Button>
      <p role="status">
        {state === 'saved' && t('debrief.data.saved')}
        {state === 'failed' && t('debrief.data.failed')}
      </p>
      <p class="second">{t('debrief.data.private')}</p>
      <p class="second">
        {t('debrief.data.verify')} <code>{t('debrief.data.verifyCommand')}</code>
      </p>
    </section>
  )
}
