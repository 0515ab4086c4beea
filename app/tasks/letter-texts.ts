/** The letters, as they lie in content/letters. Letters go out in Vietnamese. */
import reset from '#content/letters/vi/reset.md?raw'

export const letterTexts: Record<string, string> = { reset }
