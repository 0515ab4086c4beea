/** Whole fonts, not subsets: a subset silently loses Vietnamese letters. */
import { createRequire } from 'node:module'

const locate = createRequire(import.meta.url).resolve

export const fonts = {
  text: () => locate('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  strong: () => locate('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  heading: () => locate('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
  serif: () => locate('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  serifStrong: () => locate('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  serifSlanted: () => locate('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
}

export type Font = keyof typeof fonts
