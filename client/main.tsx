// Starts the page.

import './jitless.ts'
import { render } from 'preact'
import { App } from './app.tsx'
import { dressDocument } from './device/preferences.ts'
import { wakeSounds } from './sound/sounds.ts'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place to draw in')
dressDocument(document.documentElement)
wakeSounds()
render(<App />, root)
