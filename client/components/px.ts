// A length in CSS pixels as style properties want it.

export function px(length: number): string {
  return `${length}px`
}
