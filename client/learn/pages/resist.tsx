// Two offers, each after a favour: accept, say no, weigh it, or sleep on it first.

import { useState } from 'preact/hooks'
import { ALL } from '../../../shared/lesson/lesson-counts.ts'
import { kindOfProposal, leftOvernight, proposals } from '../../../shared/lesson/resist.ts'
import { Button } from '../../components/button.tsx'
import { percent } from '../../text/figures.ts'
import { t } from '../../text/i18n.ts'
import { KindWord } from '../kind-word.tsx'
import type { PageEnd } from '../page-step.tsx'

export function Resist({ onEnd }: { onEnd: (end: PageEnd) => void }) {
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({})
  const proposal = proposals[at]
  if (!proposal) return null
  const isLast = at === proposals.length - 1
  const next = (outcome: Outcome) => {
    const values = { ...chosen, [proposal.id]: outcome === 'accept' ? 1 : 0 }
    setChosen(values)
    if (isLast) onEnd({ arm: ALL, values })
    else setAt(at + 1)
  }
  return <Offered key={proposal.id} proposal={proposal} isLast={isLast} onNext={next} />
}

type Outcome = 'accept' | 'decline'

type OfferedProps = { proposal: (typeof proposals)[number]; isLast: boolean; onNext: (outcome: Outcome) => void }

function Offered({ proposal, isLast, onNext }: OfferedProps) {
  const [weighed, setWeighed] = useState(false)
  const [slept, setSlept] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined)
  const { id } = proposal
  const kind = kindOfProposal(proposal)
  return (
    <>
      {id === 'sweet' && <p class="second">{t('learn.resist.story')}</p>}
      <p class="learn-say">{t(`learn.resist.${id}`)}</p>
      <div class="learn-found" role="status">
        {(weighed || outcome) && <p>{t(`learn.resist.weighed.${id}`)}</p>}
        {(slept || outcome) && <p>{t('learn.resist.slept', { percent: percent(leftOvernight(proposal)) })}</p>}
        {outcome && (
          <p>
            <b>{t(`learn.resist.outcome.${outcome}`)}</b> {t('learn.resist.kind')} {kind && <KindWord kind={kind} />}
          </p>
        )}
      </div>
      {outcome ? (
        <Button tone="lantern" class="big" glyph="next" onClick={() => onNext(outcome)}>
          {t(isLast ? 'learn.resist.go' : 'learn.resist.next')}
        </Button>
      ) : (
        <>
          <div class="learn-answers">
            <Button glyph="hourglass" disabled={weighed} onClick={() => setWeighed(true)}>
              {t('learn.resist.weigh')}
            </Button>
            <Button glyph="moon" disabled={slept} onClick={() => setSlept(true)}>
              {t('learn.resist.sleep')}
            </Button>
          </div>
          <div class="learn-answers">
            <Button onClick={() => setOutcome('decline')}>{t('learn.resist.decline')}</Button>
            <Button tone="primary" onClick={() => setOutcome('accept')}>
              {t('learn.resist.accept')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
