/** GET /hr/activations/:id/slips?page=: slips to print, cut and hand out, eight on a sheet of A4. */
import { useLoaderData } from '@remix-run/react'
import { batchOf } from '#app/domain/activation/drafting.ts'
import { slipsOf } from '#app/domain/activation/slips.ts'
import { everyAgency } from '#app/domain/agency/tree.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { slipsASheet, slipsState } from '#app/web/activation-shown.ts'
import { allowed } from '#app/web/doors.ts'
import { absolute, path } from '#app/web/paths.ts'
import { pageOf } from '#app/web/query.ts'
import { slipsKeyIn } from '#app/web/slips-key.ts'
import { NoSlips, RemoveSlips } from './result.tsx'
import { Sheets } from './sheets.tsx'

/** Twelve sheets at a time. */
const perPage = 12 * slipsASheet

export const loader = allowed('account.activate', async ({ person, params, url, request }) => {
  const batch = await batchOf(person, params['id'])
  const slips = slipsOf(batch, await slipsKeyIn(request)) ?? []
  const state = await slipsState(batch, request)
  const page = pageOf(url)
  const top = (await everyAgency()).find(({ parentId }) => parentId === null)
  return {
    title: t('slip.sheets'),
    id: batch.id,
    state,
    total: slips.length,
    page,
    pages: Math.ceil(slips.length / perPage),
    about: {
      system: [t('slip.system'), top?.name].filter(Boolean).join(' · '),
      address: absolute(path('/activate')),
      until: batch.expiresAt ? momentOf(batch.expiresAt) : '',
    },
    slips: slips.slice((page - 1) * perPage, page * perPage),
  }
})

export const meta = titled

export default function SlipsPage() {
  const { title, id, state, total, page, pages, about, slips } = useLoaderData<typeof loader>()
  const trail = [
    { href: '/hr/activations', label: t('activations.title') },
    { href: `/hr/activations/${id}`, label: t('activations.steps.result') },
  ]
  return (
    <Page title={<span className="screen-only">{title}</span>} trail={trail} width="wide" sheet>
      {state === 'here' ? (
        <>
          <div className="screen-only">
            <Notice title={t('slip.printHow', { count: numberOf(total) })}>{t('slip.printAbout')}</Notice>
            {pages > 1 && <Notice kind="warning">{t('slip.parts', { page: numberOf(page), pages: numberOf(pages) })}</Notice>}
          </div>
          <Actions>
            <RemoveSlips id={id} />
          </Actions>
          <Pager page={page} pages={pages} hrefFor={(number) => `/hr/activations/${id}/slips?page=${number}`} />
          <Sheets slips={slips} about={about} />
        </>
      ) : (
        <NoSlips id={id} slips={state} />
      )}
    </Page>
  )
}
