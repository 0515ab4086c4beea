/** The mark as paths of a 48 × 48 square, for paper. */
const petal = 'M33 14.5C29.7 11.5 28.7 8 30.6 5.2C31.5 4 32.6 4.3 33 5.4C33.4 4.3 34.5 4 35.4 5.2C37.3 8 36.3 11.5 33 14.5Z'
const farRidge = 'M14 43L27.5 27.5C28.4 26.5 29.6 26.5 30.5 27.5L34 31.5L36.3 29.2C37.2 28.3 38.5 28.3 39.3 29.3L47 38.5V43Z'
const nearRidge = 'M1 43V37.5L14.3 18.8C15.3 17.4 17.2 17.4 18.2 18.8L24 27L26.2 24.5L39 43Z'
/** A long ridge for the foot of a paper, in a box 400 wide and 110 high. */
export const ridges = {
  far: 'M0 110L60 46L92 72L150 12L196 54L236 20L300 78L344 42L400 90V110Z',
  near: 'M0 110L70 78L120 96L196 52L232 80L292 34L340 76L368 54L400 80V110Z',
}

export function drawMark(document: PDFKit.PDFDocument, x: number, y: number, size: number) {
  document
    .save()
    .translate(x, y)
    .scale(size / 48)
  for (const turn of [0, 72, 144, 216, 288]) {
    document
      .save()
      .rotate(turn, { origin: [33, 14.5] })
      .path(petal)
      .fill('#d6457a')
      .restore()
  }
  document.circle(33, 14.5, 2.3).fill('#ffffff')
  document.path(farRidge).fill('#7d9bb5')
  document.path(nearRidge).fill('#27496a')
  document.restore()
}
