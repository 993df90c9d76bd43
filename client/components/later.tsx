// A page that most visits do not need: loaded when it is asked for.

import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../text/i18n.ts'

type Page = ComponentType
export function Later({ load }: { load: () => Promise<Page> }) {
  const [page, setPage] = useState<{ readonly Page: Page } | 'failed' | undefined>(undefined)
  useEffect(() => {
    let over = false
    load().then(
      (Page) => !over && setPage({ Page }),
      () => !over && setPage('failed'),
    )
    return () => {
      over = true
    }
  }, [])
  if (page === 'failed')
    return (
      <p class="door-wait" role="alert">
        {t('net.pageMissing')}
      </p>
    )
  return page ? (
    <page.Page />
  ) : (
    <p class="door-wait" role="status">
      {t('doors.connecting')}
    </p>
  )
}
