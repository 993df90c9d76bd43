// A student's class: a page for each step of the lesson, the match while it is played, and what the teacher says on top of all.

import './class.css'
import { useEffect } from 'preact/hooks'
import type { RoomView } from '../../shared/protocol/room.ts'
import { keepAwake } from '../device/wake-lock.ts'
import { Match } from '../market/match.tsx'
import { session } from '../session.ts'
import { ConsentPage } from './consent-page.tsx'
import { Notices } from './notices.tsx'
import { PredictPage } from './predict-page.tsx'
import { QuizPage } from './quiz-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

type ClassView = RoomView & Required<Pick<RoomView, 'class'>>

export function isClass(room: RoomView): room is ClassView {
  return room.class !== undefined
}

export function ClassRoom({ room }: { room: ClassView }) {
  useEffect(keepAwake, [])
  return (
    <>
      <Step room={room} />
      <Notices notices={room.class.notices} />
    </>
  )
}

function Step({ room }: { room: ClassView }) {
  const { phase, approved, consent } = room.class
  if (!approved) return <WaitingPage room={room} why="approval" />
  if (consent === 'open' && phase !== 'play') return <ConsentPage />
  switch (phase) {
    case 'quizBefore':
      return <QuizPage room={room} time="before" />
    case 'quizAfter':
      return <QuizPage room={room} time="after" />
    case 'predict':
      return <PredictPage room={room} />
    case 'play':
    case 'debrief':
      return <Playing room={room} />
    case 'join':
    case 'over':
      return <WaitingPage room={room} why={phase} />
  }
}

function whyWaiting({ phase, experiment }: ClassView['class']) {
  if (phase === 'debrief') return 'look'
  if (!experiment) return 'late'
  if (experiment.through) return 'through'
  return experiment.keptOut ? 'keptOut' : experiment.sitsOut ? 'sitsOut' : 'lateExperiment'
}

function Playing({ room }: { room: ClassView }) {
  const market = session.store.market.value
  const seat = room.match?.seat
  if (!market || market.phase === 'gathering' || !room.match || seat === undefined)
    return <WaitingPage room={room} why={whyWaiting(room.class)} />
  return <Match key={`${room.match.id}:${seat}`} connection={session} market={session.store.market} me={seat} />
}
