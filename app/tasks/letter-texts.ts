/** The letters, as they lie in content/letters. Letters go out in Vietnamese. */
import activation from '#content/letters/vi/activation.md?raw'
import corrected from '#content/letters/vi/correction-corrected.md?raw'
import declined from '#content/letters/vi/correction-declined.md?raw'
import extended from '#content/letters/vi/correction-extended.md?raw'
import received from '#content/letters/vi/correction-received.md?raw'
import reactivation from '#content/letters/vi/reactivation.md?raw'
import reset from '#content/letters/vi/reset.md?raw'
import waking from '#content/letters/vi/waking.md?raw'

export const letterTexts: Record<string, string> = {
  activation,
  reactivation,
  reset,
  waking,
  'correction-received': received,
  'correction-extended': extended,
  'correction-corrected': corrected,
  'correction-declined': declined,
}
