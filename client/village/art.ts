// What one picture of the sheet is: a piece of SVG in its own units, with the point it is hung by at 0,0.

export type Art = {
  readonly name: string
  /** What of the plane is kept: left, top, width, height. */
  readonly box: readonly [number, number, number, number]
  readonly svg: string
  /** `stall`: a hundred units make the width of a stall or the well. `screen`: a unit is a CSS pixel. */
  readonly unit: 'stall' | 'screen'
}
