// The whole room's export as a file; early or failed, one sentence says why.

import { useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { toast } from '../../components/toast.tsx'
import { saveFile } from '../../debrief/save-file.ts'
import { t } from '../../text/i18n.ts'
import { keys } from '../desk-session.ts'

export function ExportButton({ view, names = false }: { view: DeskView; names?: boolean }) {
  const [packing, setPacking] = useState(false)
  const fetchFile = async () => {
    setPacking(true)
    const why = await save(view.code, names)
    setPacking(false)
    if (why) toast(why, 'x')
  }
  return (
    <Button
      glyph="share"
      pending={packing}
      disabled={view.matches === 0}
      title={view.matches === 0 ? t('desk.room.exportEarly') : undefined}
      onClick={() => void fetchFile()}
    >
      {packing ? t('desk.room.exporting') : t('desk.room.export')}
    </Button>
  )
}

/** The sentence of why not, or undefined when the file is on its way to the downloads. */
async function save(code: string, names: boolean): Promise<string | undefined> {
  const host = keys.of(code)?.host
  try {
    const answer = await fetch(`/api/rooms/${code}/export.zip${names ? '?names=1' : ''}`, {
      headers: host === undefined ? {} : { Authorization: `Bearer ${host}` },
    })
    if (answer.status === 409) return t('desk.room.exportEarly')
    if (answer.status === 404) return t('desk.room.exportNone')
    if (!answer.ok) return t('desk.room.exportFailed')
    saveFile(await answer.blob(), `give-and-take-${code}.zip`)
    return undefined
  } catch {
    return t('desk.room.exportFailed')
  }
}
