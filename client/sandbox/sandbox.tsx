// The sandbox: a village of bots as one likes it, played hundreds of times here on this device.

import '../debrief/charts-view.css'
import '../debrief/debrief.css'
import './sandbox.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { panelId, Tabs, tabId } from '../components/tabs.tsx'
import { Fills } from '../debrief/charts/fills.tsx'
import { go, sandboxPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { CastForm } from './cast-form.tsx'
import { storyIds, storyOf, toldBy } from './presets.ts'
import { Results } from './results.tsx'
import { ordersOf, playedText, problemOf } from './run-setting.ts'
import { type Setting, seatsOf, usualSetting } from './setting.ts'
import { type ReadSetting, readSetting, settingText } from './setting-link.ts'
import { StrategyFills } from './strategy-fills.tsx'
import { type RunState, useRun } from './use-run.ts'
import { WorldForm } from './world-form.tsx'

export function Sandbox() {
  const { setting, setSetting, fromLink } = useAddress()
  const { state, results, run, stop } = useRun()
  const charts = useRef<HTMLElement>(null)
  const story = toldBy(setting)
  const problem = problemOf(setting)
  const playing = state.at === 'playing'
  const result = results[setting.view]
  const isOf = result !== undefined && playedText(result.setting) === playedText(setting)
  const start = async () => {
    await run(setting)
    // On a phone what was played stands below the fold.
    if (matchMedia('(max-width: 899px)').matches) charts.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <main class="sandbox">
      <Fills />
      <StrategyFills />
      <header class="sandbox-bar">
        <Button tone="ghost" class="square" glyph="back" aria-label={t('action.home')} onClick={() => go('/')} />
        <h1>{t('sandbox.title')}</h1>
        <Tabs
          label={t('sandbox.views')}
          value={setting.view}
          options={(['thrive', 'generations'] as const).map((value) => ({ value, label: t(`sandbox.view.${value}`) }))}
          onChange={(view) => setSetting({ ...setting, view })}
        />
      </header>
      <div class="sandbox-page" role="tabpanel" id={panelId(setting.view)} aria-labelledby={tabId(setting.view)}>
        <section class="card sandbox-setting">
          <p class="second">{t('sandbox.lead')}</p>
          <p>{t(`sandbox.viewLead.${setting.view}`)}</p>
          {fromLink && <p role={fromLink.ok ? 'status' : 'alert'}>{linkWords(fromLink)}</p>}
          {setting.view === 'generations' && (
            <fieldset class="sandbox-ready">
              <legend>{t('sandbox.stories')}</legend>
              {storyIds.map((id) => (
                <Button key={id} aria-pressed={story === id} onClick={() => setSetting(storyOf(id))}>
                  {t(`sandbox.story.${id}`)}
                </Button>
              ))}
            </fieldset>
          )}
          {setting.view === 'generations' && story && <p class="sandbox-look">{t(`sandbox.lookFor.${story}`)}</p>}
          <CastForm cast={setting.cast} onChange={(cast) => setSetting({ ...setting, cast })} />
          {setting.view === 'generations' && <p class="second">{t('sandbox.startShares')}</p>}
          <WorldForm setting={setting} onChange={setSetting} />
          <CopyButton
            words={t('sandbox.copy')}
            text={`${location.origin}${sandboxPath}#${settingText(setting)}`}
            key={settingText(setting)}
          />
        </section>
        <section class="sandbox-results" ref={charts} aria-label={t('sandbox.results')}>
          {result && !isOf && <p class="card sandbox-stale">{t('sandbox.stale')}</p>}
          {result ? (
            <Results result={result} shown={isOf ? setting : undefined} />
          ) : (
            <p class="card sandbox-nothing">{t('sandbox.nothingYet')}</p>
          )}
        </section>
      </div>
      <footer class="sandbox-dock">
        {problem ? (
          <p role="alert">{t(`sandbox.problem.${problem}`)}</p>
        ) : (
          <RunWords state={state} isHere={result !== undefined} />
        )}
        {playing ? (
          <Button glyph="x" onClick={stop}>
            {t('sandbox.stop')}
          </Button>
        ) : (
          <Button tone="lantern" glyph="play" disabled={problem !== undefined} onClick={() => void start()}>
            {t('sandbox.run', { count: ordersOf(setting).length })}
          </Button>
        )}
      </footer>
    </main>
  )
}

/** The setting stands in the address, and an address that is opened here is taken. */
function useAddress() {
  const [fromLink, setFromLink] = useState(settingInAddress)
  const [setting, setState] = useState<Setting>(fromLink?.ok ? fromLink.setting : usualSetting)
  useEffect(() => {
    const take = () => {
      const read = settingInAddress()
      setFromLink(read)
      setState(read?.ok ? read.setting : usualSetting)
    }
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  const setSetting = (next: Setting) => {
    setState(next)
    setFromLink(undefined)
    // A village that is being emptied has no link.
    if (seatsOf(next.cast).length >= 2) history.replaceState(undefined, '', `${location.search}#${settingText(next)}`)
  }
  return { setting, setSetting, fromLink }
}

function settingInAddress(): ReadSetting | undefined {
  const text = location.hash.slice(1)
  return text === '' ? undefined : readSetting(text)
}

/** One clear sentence: what came with the link, or that it was not taken. */
function linkWords(read: ReadSetting): string {
  if (read.ok) return t('sandbox.fromLink')
  return read.what === '' ? t('sandbox.badLink') : t('sandbox.badLinkPart', { what: read.what })
}

/** @param isHere what was played stands on this side of the sandbox */
function RunWords({ state, isHere }: { state: RunState; isHere: boolean }) {
  if (state.at === 'playing') {
    const { done, count } = state
    return (
      <label class="sandbox-progress">
        <span>{t('sandbox.progress', { done, count })}</span>
        <progress max={count} value={done} aria-label={t('sandbox.playing')} />
      </label>
    )
  }
  return (
    <p role={state.at === 'failed' ? 'alert' : 'status'}>
      {state.at === 'done' && isHere && t('sandbox.ready', { count: state.count })}
      {state.at === 'stopped' && t('sandbox.stopped')}
      {state.at === 'failed' && t('sandbox.failed')}
    </p>
  )
}
