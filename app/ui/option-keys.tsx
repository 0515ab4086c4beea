/** Answering by keyboard: a digit chooses, Enter sends. Says so once it works; without script it is not there. */
import { useEffect, useState } from 'react'

export function OptionKeys({ form, help }: { form: string; help: string }) {
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const own = document.getElementById(form)
      if (!(own instanceof HTMLFormElement) || event.repeat || event.altKey || event.ctrlKey || event.metaKey || isBusy(event.target))
        return
      if (event.key === 'Enter') sendFrom(event.target, own)
      else optionAt(own, Number(event.key))?.click()
    }
    addEventListener('keydown', press)
    setAwake(true)
    return () => removeEventListener('keydown', press)
  }, [form])
  return awake && <p className="hint option-keys">{help}</p>
}

function optionAt(form: HTMLFormElement, number: number): HTMLInputElement | undefined {
  const input = [...form.querySelectorAll<HTMLInputElement>('.options input')][number - 1]
  input?.focus()
  return input
}

/** From within an option, Enter sends the form already. */
function sendFrom(target: EventTarget | null, form: HTMLFormElement) {
  if (!(target instanceof HTMLInputElement)) form.requestSubmit()
}

/** Whatever has its own use for these keys: text fields, links, buttons. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.matches('a, button, summary, select, textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable]')
}
