// Before a class: three lessons to begin with, every setting behind them, and the plan that comes of it.

import './setup-page.css'
import { useEffect, useState } from 'preact/hooks'
import type { ClassSetup } from '../../../shared/protocol/class-setup.ts'
import { Awning } from '../../components/awning.tsx'
import { Button } from '../../components/button.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { toast } from '../../components/toast.tsx'
import { deviceKept } from '../../device/kept.ts'
import { classSetupPath, go, hostPath, recoverPath } from '../../router.ts'
import { experimentTitle } from '../../text/experiments/words-of.ts'
import { t } from '../../text/i18n.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { desk, keys, openUnder } from '../desk-session.ts'
import { PlanTable } from '../lesson/plan-table.tsx'
import { keepLastSetup, lastSetup } from './last-setup.ts'
import { presetIds, presets } from './presets.ts'
import { SetupForm } from './setup-form.tsx'
import { type ReadSetup, readSetup, setupText } from './setup-link.ts'

export function SetupPage() {
  const [fromLink] = useState(setupInAddress)
  const [setup, setSetup] = useState<ClassSetup>(fromLink?.ok ? fromLink.setup : presets.lesson45)
  const [opening, setOpening] = useState(false)
  const [unticked, setUnticked] = useState(false)
  const [under, setUnder] = useState(openUnder.peek())
  useEffect(() => {
    openUnder.value = undefined
  }, [])
  const last = lastSetup(deviceKept)
  const open = async (chosen: ClassSetup) => {
    // What was typed last does not fit: the field says why.
    const wrong = document.querySelector<HTMLInputElement>('.setup-form [aria-invalid="true"]')
    if (wrong) return wrong.focus()
    setOpening(true)
    const answer = await desk.open(chosen, under === undefined ? undefined : keys.of(under)?.host)
    setOpening(false)
    if (!answer) return
    if ('ok' in answer) {
      if (answer.reason !== 'experimentNotAgreed') return toast(refusalWords(answer), 'x')
      setUnticked(true)
      return showTick()
    }
    keepLastSetup(deviceKept, chosen)
    keys.keep(answer)
    go(hostPath(answer.code))
  }
  return (
    <main class="setup">
      <section class="card setup-first">
        <Awning />
        <h1>{t('desk.setup.title')}</h1>
        <p class="second">{t('desk.setup.lead')}</p>
        {fromLink && <p role={fromLink.ok ? 'status' : 'alert'}>{linkWords(fromLink)}</p>}
        <PresetChoice setup={setup} onChange={setSetup} />
        {setup.experiment && (
          <p class="setup-experiment">
            <b>{t('desk.experiment.set', { title: experimentTitle(setup.experiment.scenario) })}</b>
          </p>
        )}
        <Under code={under} onChange={setUnder} />
        <Button tone="lantern" glyph="play" class="big" pending={opening} onClick={() => void open(setup)}>
          {t('desk.setup.open')}
        </Button>
        <div class="setup-ways">
          {last && (
            <Button glyph="undo" onClick={() => setSetup(last)}>
              {t('desk.setup.last')}
            </Button>
          )}
          <CopyButton
            words={t('desk.setup.copy')}
            text={`${location.origin}${classSetupPath}#${setupText(setup)}`}
            key={setupText(setup)}
          />
          <Button glyph="lock" onClick={() => go(recoverPath)}>
            {t('desk.setup.recover')}
          </Button>
        </div>
        <MyClasses />
        <Button tone="ghost" glyph="back" onClick={() => go('/')}>
          {t('action.home')}
        </Button>
      </section>
      <section class="card setup-plan">
        <h2>{t('desk.plan.title')}</h2>
        <PlanTable setup={setup} />
      </section>
      <details class="card setup-all">
        <summary>{t('desk.setup.all')}</summary>
        <SetupForm setup={setup} onChange={setSetup} unticked={unticked} />
      </details>
    </main>
  )
}

/** What is to be ticked may stand under what is folded away. */
function showTick(): void {
  const all = document.querySelector<HTMLDetailsElement>('.setup-all')
  if (all) all.open = true
  const tick = document.querySelector<HTMLInputElement>('.experiment-agree input')
  tick?.focus()
  tick?.scrollIntoView({ block: 'center' })
}

function PresetChoice({ setup, onChange }: { setup: ClassSetup; onChange: (setup: ClassSetup) => void }) {
  const shown = setup.preset === 'own' ? ([...presetIds, 'own'] as const) : presetIds
  return (
    <fieldset class="preset-choice">
      <legend class="unseen">{t('desk.setup.preset')}</legend>
      {shown.map((preset) => (
        <label key={preset} class={setup.preset === preset ? 'on' : ''}>
          <input
            class="unseen"
            type="radio"
            name="preset"
            checked={setup.preset === preset}
            onChange={() => preset !== 'own' && onChange(presets[preset])}
          />
          <b>{t(`desk.setup.presets.${preset}`)}</b>
          {preset !== 'own' && <span>{t(`desk.setup.presetLeads.${preset}`)}</span>}
        </label>
      ))}
    </fieldset>
  )
}

/** Under the link of which earlier class of this device the new one is opened. */
function Under({ code, onChange }: { code: string | undefined; onChange: (code: string | undefined) => void }) {
  const mine = keys.all()
  if (mine.length === 0) return null
  return (
    <label class="setup-under">
      <span>{t('desk.setup.under')}</span>
      <select
        class="field"
        value={code ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        <option value="">{t('desk.setup.underNone')}</option>
        {mine.map((one) => (
          <option key={one.code} value={one.code}>
            {t('desk.setup.underClass', { code: one.code })}
          </option>
        ))}
      </select>
      {code !== undefined && <span class="second">{t('desk.setup.underLead')}</span>}
    </label>
  )
}

function MyClasses() {
  const mine = keys.all()
  if (mine.length === 0) return null
  return (
    <div class="my-classes">
      <h2>{t('desk.setup.mine')}</h2>
      <div class="row">
        {mine.slice(0, 4).map(({ code }) => (
          <Button key={code} onClick={() => go(hostPath(code))}>
            {t('desk.setup.backTo', { code })}
          </Button>
        ))}
      </div>
    </div>
  )
}

function setupInAddress(): ReadSetup | undefined {
  const text = location.hash.slice(1)
  if (text === '') return undefined
  const read = readSetup(text)
  if (!read.ok || !read.setup.experiment) return read
  // Whoever made the link has agreed for nobody else.
  return { ok: true, setup: { ...read.setup, experiment: { ...read.setup.experiment, agreed: false } } }
}

/** One clear sentence: what came with the link, or why it was not taken. */
function linkWords(read: ReadSetup): string {
  if (read.ok) return t('desk.setup.fromLink')
  const { field } = read.problem
  if (!field) return t('desk.setup.badLink')
  const what = t(`desk.fields.${field.id}`)
  return field.kind === 'number' || field.kind === 'rounds'
    ? t('desk.setup.badLinkRange', { what, least: field.least, most: field.most })
    : t('desk.setup.badChoice', { what })
}
