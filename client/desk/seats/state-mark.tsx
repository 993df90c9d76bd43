// How a seat is kept: shape, then colour, then word.

import type { RosterRow, StudentState } from '../../../shared/protocol/class.ts'
import { t } from '../../text/i18n.ts'

/** Circle: all is well. Triangle: slow. Square: a bot plays. Diamond: wants something of the teacher. Cross: out. */
const shapes: Readonly<Record<StudentState, { readonly tone: string; readonly path: string }>> = {
  here: { tone: 'here', path: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1z' },
  idle: { tone: 'slow', path: 'M7 1l6.5 12H.5z' },
  asleep: { tone: 'slow', path: 'M7 1l6.5 12H.5z' },
  cover: { tone: 'bots', path: 'M1.5 1.5h11v11h-11z' },
  gone: { tone: 'bots', path: 'M1.5 1.5h11v11h-11zM4 4v6h6V4z' },
  bot: { tone: 'still', path: 'M1.5 1.5h11v11h-11z' },
  waiting: { tone: 'door', path: 'M7 .5L13.5 7 7 13.5.5 7z' },
  kicked: { tone: 'still', path: 'M3 1l4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4-4-4z' },
}

export function StateMark({ row }: { row: Pick<RosterRow, 'state' | 'idleS'> }) {
  const { tone, path } = shapes[row.state]
  return (
    <span class={`state state-${tone}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={path} fill="currentColor" fill-rule="evenodd" />
      </svg>
      {row.state === 'idle' && row.idleS !== undefined
        ? t('desk.states.idleFor', { count: row.idleS })
        : t(`desk.states.${row.state}`)}
    </span>
  )
}
