/** For a stranger: the three ways in. */
import { t } from '#app/text/words.ts'
import { Card, Cards } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'

export function Welcome({ title }: { title: string }) {
  return (
    <Page title={title} lead={t('home.welcomeLead')} width="wide">
      <Cards>
        <Card href="/sign-in" title={t('signIn.title')} text={t('home.signInAbout')} />
        <Card href="/activate" title={t('activation.title')} text={t('home.activateAbout')} />
        <Card href="/verify" title={t('verify.title')} text={t('home.verifyAbout')} />
      </Cards>
    </Page>
  )
}
