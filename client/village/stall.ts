// One stall on the stage: its layers, its keeper's face and mood, its plate and bubble. Told what to show; knows no rule.

import type Phaser from 'phaser'
import { type Craft, crafts } from '../../shared/game/goods.ts'
import { depths } from './depths.ts'
import type { Foot } from './layout.ts'
import { makeNeedBubble, type NeedBubble } from './need-bubble.ts'
import { canvasImage, drawPlate, FONT } from './plate.ts'
import type { StallSetting } from './stall-setting.ts'
import type { Mood, StallModel } from './village-model.ts'

/** How much is drawn, by width on the screen. Source: the design's look, section 6. */
type Detail = 'all' | 'less' | 'least'

function detailOf(widthPx: number): Detail {
  if (widthPx >= 84) return 'all'
  return widthPx >= 56 ? 'less' : 'least'
}

/** More than any world is high: a raised stall's label is above all raised stalls. */
const LABEL_ABOVE = 5_000
/** Narrower than this, zoomed far out, a name would cover its stall. */
const NAMED_FROM_PX = 36

export type Stall = {
  readonly foot: Foot
  show(model: StallModel): void
  /** A mood for a while, over the one it has. */
  feel(mood: Mood | undefined): void
  /** Three small shakes and the marks of a wince. */
  wince(isMoving: boolean): void
  /** Above the veil or below it; the one aimed at is ringed and a little larger. */
  stand(how: 'plain' | 'raised' | 'aimed'): void
  /** Called when the camera's zoom changed: what is in screen pixels keeps its size. */
  zoomed(zoom: number): void
  /** The urgent bubble's shake. */
  nudge(): void
  destroy(): void
}

export function makeStall(setting: StallSetting): Stall {
  const { scene, sheet, faces, foot, night, px, isStill, wake } = setting
  const body = scene.add.container(foot.x, foot.y).setScale(foot.w / 100)
  const layers = scene.add.container(0, 0)
  const label = scene.add.container(foot.x, foot.y)
  const ring = sheet.image('ring')
  const glow = sheet.image('glow')
  glow.y = -62
  const face = scene.add.image(0, 0, '__DEFAULT').setOrigin(0.5, 1).setVisible(false)
  face.y = -34
  const winceMarks = sheet.image('wince').setVisible(false)
  body.add([ring, glow, layers])
  let model: StallModel | undefined
  let zoom = 1
  let passing: Mood | undefined
  let standing: 'plain' | 'raised' | 'aimed' = 'plain'
  let drawnAs = ''
  let platedAs = ''
  let faceAs = ''
  let neededAs = ''
  let plate: Phaser.GameObjects.Image | undefined
  let bubble: NeedBubble | undefined

  const stand = () => {
    const height = foot.y + (standing === 'plain' ? 0 : depths.raised)
    body.setDepth(height)
    label.setDepth(height + (standing === 'plain' ? depths.labels : LABEL_ABOVE))
    body.setScale((foot.w / 100) * (standing === 'aimed' ? 1.06 : 1))
    ring.setVisible(standing === 'aimed' || model?.me === true)
  }
  const showFace = async (stall: StallModel) => {
    const mood = passing ?? stall.mood
    const wanted = `${stall.face} ${stall.name} ${mood}`
    if (wanted === faceAs) return
    faceAs = wanted
    const key = await faces.of(stall, mood)
    if (faceAs !== wanted || !body.active) return
    face.setTexture(key).setVisible(true)
    face.setScale(66 / face.width)
    wake()
  }
  const draw = (stall: StallModel) => {
    const detail = detailOf(foot.w * zoom)
    const wanted = `${detail} ${stall.crafts.join()} ${stall.stock} ${stall.reputation} ${stall.ribbon?.due} ${stall.ribbon?.late}`
    if (wanted !== drawnAs) {
      drawnAs = wanted
      layers.remove(face)
      layers.remove(winceMarks)
      layers.removeAll(true)
      fill(layers, stall, detail, { ...setting, face, winceMarks })
    }
    glow.setVisible(night || stall.me).setAlpha(night ? 0.7 : 0.6)
    stand()
    drawLabel(stall, detail)
  }
  const drawLabel = (stall: StallModel, detail: Detail) => {
    const wanted = JSON.stringify([
      detail,
      zoom,
      stall.name,
      stall.me,
      stall.house,
      stall.keeper,
      stall.done,
      stall.reputation,
      stall.ribbon === undefined,
      stall.needs,
    ])
    if (wanted === platedAs) return
    const platedBefore = platedAs !== ''
    platedAs = wanted
    plate?.destroy()
    const width = foot.w * zoom
    const sizePx = stall.me ? 13.5 : Math.max(11.5, Math.min(13, width * 0.15))
    const text = {
      name: stall.name,
      me: stall.me,
      house: stall.house,
      bot: stall.keeper !== 'person',
      done: stall.done,
      night,
      sizePx,
      mostWidth: Math.max(44, width * (stall.me ? 0.95 : stall.ribbon ? 0.55 : 0.82)),
      dots: detail === 'less' ? stall.reputation : undefined,
    }
    plate = canvasImage(scene, drawPlate(text, px, sheet), px)
    plate.y = -width * (stall.me ? 0.31 : detail === 'all' ? 0.13 : 0.24)
    label.addAt(plate.setVisible(stall.me || width >= NAMED_FROM_PX), 0)

    bubble?.destroy()
    bubble = undefined
    // Under 64 px only what is urgent has room. Source: the design's look, section 11.
    const needs = width < 64 ? stall.needs.filter((need) => need.urgent) : stall.needs
    if (needs.length === 0) return
    bubble = makeNeedBubble(setting, needs, width, zoom)
    label.add(bubble.body)
    const needed = JSON.stringify(needs)
    if (platedBefore && needed !== neededAs && !isStill()) bubble.pop()
    neededAs = needed
  }

  /** A promise that is settled, one way or the other, leaves the stall. */
  const rollUp = (isLate: boolean) => {
    const ribbon = sheet.image(isLate ? 'ribbon late' : 'ribbon').setPosition(43.5, -36)
    body.add(ribbon)
    const gone = isLate ? { y: 0, alpha: 0, angle: 20 } : { scaleY: 0 }
    scene.tweens.add({ targets: ribbon, ...gone, duration: 400, onComplete: () => ribbon.destroy() })
  }

  return {
    foot,
    show: (next) => {
      if (model?.ribbon && !next.ribbon && !isStill()) rollUp(model.ribbon.late)
      model = next
      draw(next)
      void showFace(next)
    },
    feel: (mood) => {
      passing = mood
      if (model) void showFace(model)
      if (!mood) winceMarks.setVisible(false)
    },
    wince: (isMoving) => {
      winceMarks.setVisible(true)
      if (!isMoving) return
      scene.tweens.add({
        targets: body,
        x: foot.x + 3,
        duration: 50,
        yoyo: true,
        repeat: 2,
        onComplete: () => body.setX(foot.x),
      })
    },
    stand: (how) => {
      standing = how
      stand()
    },
    zoomed: (next) => {
      zoom = next
      label.setScale(1 / next)
      if (model) draw(model)
    },
    nudge: () => bubble?.nudge(),
    destroy: () => {
      face.destroy()
      winceMarks.destroy()
      body.destroy()
      label.destroy()
    },
  }
}

type Filling = StallSetting & {
  readonly face: Phaser.GameObjects.Image
  readonly winceMarks: Phaser.GameObjects.Image
}

/** From the cloth behind to the sign in front, in units of a hundredth of the width. */
function fill(layers: Phaser.GameObjects.Container, stall: StallModel, detail: Detail, filling: Filling): void {
  const { sheet, face, winceMarks } = filling
  const craft: Craft = stall.crafts[0] ?? crafts[0]
  const put = (name: string, x: number, y: number, scale = 1) => {
    const image = sheet.image(name)
    image.setPosition(x, y).setScale(image.scale * scale)
    layers.add(image)
    return image
  }
  put(`back ${craft}`, 0, 0)
  layers.add(face)
  put(`front ${craft}`, 0, 0)
  if (detail !== 'least') {
    // Never before the face: at most one a side where there is little room.
    const shown = detail === 'less' ? Math.min(stall.stock, 2) : stall.stock
    const good = (index: number) => stall.crafts[index % stall.crafts.length] ?? craft
    if (shown > 0) put(`icon ${good(0)}`, -41, -49.5, 21 / 32)
    if (shown > 1) put(`icon ${good(1)}`, 43, -49.5, 21 / 32)
    if (shown > 2) put(`icon ${good(2)}`, 27, -48, 17 / 32)
  }
  put(`awning ${craft}`, 0, 0)
  put(`sign ${craft}`, 0, -112, detail === 'least' ? 1.25 : 1)
  if (detail === 'all' && stall.reputation !== undefined) {
    for (let index = 0; index < 3; index++) put(lanternOf(stall.reputation, index), -47 + index * 10, -71.5)
  }
  if (stall.ribbon && detail !== 'least') {
    put(stall.ribbon.late ? 'ribbon late' : 'ribbon', 43.5, -36)
    layers.add(dueRound(filling, stall.ribbon.due))
  }
  layers.add(winceMarks)
}

/** Above zero so many are lit, below zero so many are broken; the rest hang unlit. */
function lanternOf(reputation: number, index: number): string {
  if (reputation < 0) return index < -reputation ? 'lantern broken' : 'lantern unlit'
  return index < reputation ? 'lantern lit' : 'lantern unlit'
}

function dueRound({ scene, px, foot }: StallSetting, due: number): Phaser.GameObjects.Text {
  const style = { fontFamily: FONT, fontSize: 11, fontStyle: '900', color: '#FFFFFF' }
  return scene.make
    .text({ x: 43.5, y: -24, text: String(due), style }, false)
    .setOrigin(0.5)
    .setResolution(Math.max(1, (px * foot.w) / 100))
}
