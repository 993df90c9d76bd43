// Draws SVG text into a canvas. Phaser's own SVG loader is not used: it stalls on plain data URLs, and the page's CSP stops the rest.

/** `width` and `height` in device pixels; the text is ASCII and says its own viewBox. */
export async function rasterise(svg: string, width: number, height: number): Promise<HTMLCanvasElement> {
  return drawn(`data:image/svg+xml;base64,${btoa(svg)}`, width, height)
}

/** Any picture by its address, drawn at exactly this size. Rejects when it cannot be loaded. */
export async function drawn(url: string, width: number, height: number): Promise<HTMLCanvasElement> {
  const image = new Image(width, height)
  image.src = url
  await image.decode()
  const { canvas, pen } = blank(width, height)
  pen.drawImage(image, 0, 0, width, height)
  return canvas
}

export function blank(width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(width))
  canvas.height = Math.max(1, Math.ceil(height))
  // Drawn once and then only copied from: memory that the processor owns. Without a graphics chip the other kind is several times slower to draw from.
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this browser has no canvas')
  return { canvas, pen }
}
