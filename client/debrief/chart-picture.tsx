// A chart's picture: drawn to the width of its place, and again when that changes.

import { useEffect, useRef } from 'preact/hooks'
import { px } from '../components/px.ts'
import type { ChartPage } from './charts/chart-page.ts'

type Props = { page: ChartPage; height: number }

export function ChartPicture({ page, height }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    const { draw } = page
    if (!box || !draw) return
    let drawnWidth = 0
    const sized = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0)
      if (width === 0 || width === drawnWidth) return
      drawnWidth = width
      const picture = draw({ width, height })
      picture.setAttribute('role', 'img')
      picture.setAttribute('aria-label', page.headline)
      picture.setAttribute('aria-description', page.description)
      box.replaceChildren(picture)
    })
    sized.observe(box)
    return () => sized.disconnect()
  }, [page, height])
  return <div ref={place} class="chart-picture" style={{ minHeight: px(height) }} />
}
