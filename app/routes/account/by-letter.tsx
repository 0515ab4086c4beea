/** A link to the address the register knows, for whoever says their name. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'
import { SignInName } from '#app/ui/sign-in-name.tsx'

export function ByLetter({ title, lead }: { title: string; lead: string }) {
  const form = useFormProblem({ name: t('signIn.name') })
  return (
    <Section title={title} lead={lead}>
      <ErrorSummary form={form} />
      <PostForm>
        <SignInName form={form} />
        <Button>{t('reset.send')}</Button>
      </PostForm>
    </Section>
  )
}
