// A sheet over the page: Esc, the x and a tap beside it close it; the keyboard stays inside, and returns where it was.

import './sheet.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../text/i18n.ts'
import { Awning } from './awning.tsx'
import { Button } from './button.tsx'

type Props = {
  title: string
  /** What stands before the title: a face. */
  lead?: ComponentChildren
  second?: ComponentChildren
  /** `full`: up to under the clock on a phone. `low`: as high as what is in it. */
  height?: 'full' | 'low'
  onClose: () => void
  children: ComponentChildren
}

export function Sheet({ title, lead, second, height = 'low', onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    const before = document.activeElement
    dialog.showModal()
    dialog.querySelector('h2')?.focus()
    const cancel = (event: Event) => {
      event.preventDefault()
      close.current()
    }
    dialog.addEventListener('cancel', cancel)
    return () => {
      dialog.removeEventListener('cancel', cancel)
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={box}
      class={`sheet ${height}`}
      aria-labelledby={titleId}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={() => undefined}
    >
      <div class="sheet-in">
        <Awning />
        <header class="row">
          {lead}
          <div class="sheet-title">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            {second && <div class="second">{second}</div>}
          </div>
          <span class="spread" />
          <Button tone="ghost" class="square" glyph="x" aria-label={t('action.close')} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
