/** GET /hr/duplicates/:one/:other?stays=&career=&…: two records side by side, how they would be merged, and all that would happen. */
import { useLoaderData } from '@remix-run/react'
import { sealOf } from '#app/domain/merge/merging.ts'
import { pairFor } from '#app/domain/merge/pair.ts'
import { previewOf } from '#app/domain/merge/previewing.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Act, Actions } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { fieldsOf, termsAsked } from '#app/web/merge-form.ts'
import { ChoicesForm } from './choices-form.tsx'
import { Compared } from './compared.tsx'
import { Lives } from './lives.tsx'
import { comparedFields, lifeOf } from './sides.ts'
import { reasonInWords } from './reasons.ts'
import { Told } from './told.tsx'

export const loader = allowed('person.merge', async ({ person, params, url }) => {
  const two = { oneId: params['one'] ?? '', otherId: params['other'] ?? '' }
  const { one, other, reasons, differing, isParted } = await pairFor(person, two.oneId, two.otherId)
  const terms = await termsAsked(url, two, one, other)
  const preview = await previewOf(person, terms)
  return {
    title: t('merge.title'),
    two,
    reasons,
    isParted,
    compared: comparedFields(one, other, differing),
    lives: [lifeOf(one), lifeOf(other)],
    terms: { stays: terms.stays, career: terms.career, names: terms.names, fields: terms.fields },
    told: 'told' in preview ? preview.told : null,
    obstacle: 'obstacle' in preview ? say(`problem.${preview.obstacle.code}`, preview.obstacle.params) : null,
    posted: 'told' in preview ? { ...fieldsOf(terms), seen: sealOf(preview.told) } : {},
  }
})

export const meta = titled

export default function PairPage() {
  const { title, two, reasons, isParted, compared, lives, terms, told, obstacle, posted } = useLoaderData<typeof loader>()
  const here = `/hr/duplicates/${two.oneId}/${two.otherId}`
  const names = { one: lives[0]?.name ?? '', other: lives[1]?.name ?? '' }
  const [staying, absorbed] = terms.stays === 'one' ? [names.one, names.other] : [names.other, names.one]
  return (
    <Page title={title} trail={[{ href: '/hr/duplicates', label: t('merge.list') }]} width="wide">
      {isParted && <Notice kind="info" title={t('merge.parted')} />}
      {reasons.length > 0 && (
        <Notice kind="info" title={t('merge.why')}>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reasonInWords(reason)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Compared compared={compared} />
      <Lives lives={lives} />
      {!isParted && (
        <Actions>
          <Act to={`${here}/parting`} label={t('merge.part')} confirm={t('merge.partAbout')} />
        </Actions>
      )}
      <ChoicesForm action={here} terms={terms} compared={compared.filter(({ differs }) => differs)} lives={lives} />
      {obstacle && (
        <Notice kind="warning" title={t('merge.obstacle')}>
          {obstacle}
        </Notice>
      )}
      {told && (
        <Section title={t('merge.preview')} id="preview">
          <Told told={told} />
          <Actions>
            <Act
              to={`${here}/merge`}
              kind="danger"
              label={t('merge.confirm')}
              confirm={t('merge.confirmAbout', { absorbed, staying })}
              fields={posted}
            />
          </Actions>
        </Section>
      )}
    </Page>
  )
}
