// The only script of a question's page, without which it works as well: it counts down, and answers to the keys.
const clock = document.querySelector('[data-seconds]')
const form = document.getElementById('question')
const help = document.querySelector('[data-keys]')

if (clock) countDown(Number(clock.dataset.seconds), clock.dataset.to)
if (help && form) {
  help.hidden = false
  addEventListener('keydown', press)
}

// At zero the page moves on; unless an answer is on its way, which is not cut off.
function countDown(seconds, to) {
  const [begun, started] = [performance.now(), Date.now()]
  const shown = document.createElement('b')
  shown.setAttribute('role', 'timer')
  clock.prepend(shown, ' ')
  const tick = () => {
    const passed = Math.max(performance.now() - begun, Date.now() - started) // one of them may sleep with the machine
    const left = Math.max(0, Math.ceil(seconds - passed / 1000))
    shown.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    if (left > 0) return
    clearInterval(timer)
    location.replace(to)
  }
  const timer = setInterval(tick, 500)
  tick()
  addEventListener('submit', () => clearInterval(timer))
}

// A digit chooses, Enter sends; whatever has its own use for a key keeps it: text fields, links, buttons.
function press(event) {
  if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.target.matches('a, button, summary, select, textarea, input:not([type=radio]):not([type=checkbox])')) return
  const option = form.querySelectorAll('.options input')[Number(event.key) - 1]
  if (option) {
    option.focus()
    option.click()
  } else if (event.key === 'Enter' && !event.target.matches('input')) form.requestSubmit()
}
