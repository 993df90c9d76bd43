// The whole room's export as a file; early or failed, one sentence says why.

import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { DeskView } from '../../../shared/protocol/class.ts'
import { Button } from '../../components/button.tsx'
import { toast } from '../../components/toast.tsx'
import { saveFile } from '../../debrief/save-file.ts'
import { t } from '../../text/i18n.ts'
import { keys } from '../desk-session.ts'

/** How many rows are missing from the last file that was saved from this page, for students who are left out of research. */
export const savedWithout = signal<{ readonly code: string; readonly rows: number } | undefined>(undefined)

export function ExportButton({ view, names = false }: { view: DeskView; names?: boolean }) {
  const [packing, setPacking] = useState(false)
  const fetchFile = async () => {
    setPacking(true)
    const why = await save(view.code, names)
    setPacking(false)
    if (why) return toast(why, 'x')
    const rows = savedWithout.value?.rows ?? 0
    if (rows > 0) toast(t('desk.room.leftOut', { count: rows }), 'share')
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
    savedWithout.value = { code, rows: Number(answer.headers.get('X-Rows-Left-Out') ?? 0) }
    saveFile(await answer.blob(), `give-and-take-${code}.zip`)
    return undefined
  } catch {
    return t('desk.room.exportFailed')
  }
}
