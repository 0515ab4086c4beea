/** The letters, as they lie in content/letters. Letters go out in Vietnamese. */
import reset from '#content/letters/vi/reset.md?raw'
import waking from '#content/letters/vi/waking.md?raw'

export const letterTexts: Record<string, string> = { reset, waking }
