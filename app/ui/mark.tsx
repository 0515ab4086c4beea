/** The logo: a ridge of Mẫu Sơn and a peach blossom over it. `plain` draws it in the colour of the text, for paper. */
export function Mark({ size = 36, plain = false, label }: { size?: number; plain?: boolean; label?: string }) {
  const ink = plain ? { far: 'currentColor', near: 'currentColor', petal: 'currentColor', heart: '#fff' } : colours
  return (
    <svg
      className="mark"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={petals} fill={ink.petal} />
      <circle cx="33" cy="14.5" r="2.3" fill={ink.heart} />
      <path d={farRidge} fill={ink.far} opacity={plain ? 0.55 : undefined} />
      <path d={nearRidge} fill={ink.near} />
    </svg>
  )
}

const petals =
  'M33 14.5C29.7 11.5 28.7 8 30.6 5.2C31.5 4 32.6 4.3 33 5.4C33.4 4.3 34.5 4 35.4 5.2C37.3 8 36.3 11.5 33 14.5ZM33 14.5C34.8 10.4 37.9 8.4 41.1 9.3C42.5 9.8 42.6 11 41.7 11.7C42.8 11.7 43.4 12.7 42.6 13.9C40.5 16.6 36.9 16.7 33 14.5ZM33 14.5C37.4 15 40.3 17.2 40.4 20.6C40.4 22.1 39.3 22.5 38.3 21.9C38.7 23 38 23.9 36.5 23.4C33.3 22.3 32.1 18.9 33 14.5ZM33 14.5C33.9 18.9 32.7 22.3 29.5 23.4C28 23.9 27.3 23 27.7 21.9C26.7 22.5 25.6 22.1 25.6 20.6C25.7 17.2 28.6 15 33 14.5ZM33 14.5C29.1 16.7 25.5 16.6 23.4 13.9C22.6 12.7 23.2 11.7 24.3 11.7C23.4 11 23.5 9.8 24.9 9.3C28.1 8.4 31.2 10.4 33 14.5Z'
const farRidge = 'M14 43L27.5 27.5C28.4 26.5 29.6 26.5 30.5 27.5L34 31.5L36.3 29.2C37.2 28.3 38.5 28.3 39.3 29.3L47 38.5V43Z'
const nearRidge = 'M1 43V37.5L14.3 18.8C15.3 17.4 17.2 17.4 18.2 18.8L24 27L26.2 24.5L39 43Z'
const colours = { far: '#7d9bb5', near: '#27496a', petal: '#d6457a', heart: '#fff' }
