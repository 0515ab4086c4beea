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
      focusable="false"
    >
      <g fill={ink.petal}>
        {turns.map((turn) => (
          <path key={turn} d={petal} transform={`rotate(${turn} 33 14.5)`} />
        ))}
      </g>
      <circle cx="33" cy="14.5" r="2.3" fill={ink.heart} />
      <path d={farRidge} fill={ink.far} opacity={plain ? 0.55 : undefined} />
      <path d={nearRidge} fill={ink.near} />
    </svg>
  )
}

const turns = [0, 72, 144, 216, 288]
const petal = 'M33 14.5C29.7 11.5 28.7 8 30.6 5.2C31.5 4 32.6 4.3 33 5.4C33.4 4.3 34.5 4 35.4 5.2C37.3 8 36.3 11.5 33 14.5Z'
const farRidge = 'M14 43L27.5 27.5C28.4 26.5 29.6 26.5 30.5 27.5L34 31.5L36.3 29.2C37.2 28.3 38.5 28.3 39.3 29.3L47 38.5V43Z'
const nearRidge = 'M1 43V37.5L14.3 18.8C15.3 17.4 17.2 17.4 18.2 18.8L24 27L26.2 24.5L39 43Z'
const colours = { far: '#7d9bb5', near: '#27496a', petal: '#d6457a', heart: '#fff' }
