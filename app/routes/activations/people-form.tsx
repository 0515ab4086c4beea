/** People with a box to tick each and how their code stands; codes for those ticked, or for all of the filter who need one. */
import { dateOf, momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Actions, Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Listed = {
  id: string
  fullName: string
  staffCode: string | null
  position: string
  agencyName: string
  hasMail: boolean
  activatedAt: Date | null
  issuedAt: Date | null
  expiresAt: Date | null
  isOpen: boolean
}
type PeopleFormProps = { action: string; people: Listed[]; listed: number; needing: number }

export function PeopleForm({ action, people, listed, needing }: PeopleFormProps) {
  const table = (
    <DataTable
      caption={t('activations.listed', { count: numberOf(listed) })}
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'state', label: t('activations.state') },
        { key: 'code', label: t('account.staffCode') },
        { key: 'position', label: t('people.position'), className: 'long' },
        { key: 'agency', label: t('people.agency') },
        { key: 'mail', label: t('account.email') },
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <Tick key="name" {...person} />,
          <CodeState key="state" {...person} />,
          person.staffCode ?? '–',
          person.position,
          person.agencyName,
          person.hasMail ? t('activations.hasMail') : '–',
        ],
      }))}
      empty={t('activations.none')}
    />
  )
  if (people.every(({ activatedAt }) => activatedAt)) return table
  return (
    <PostForm action={action}>
      {table}
      <Actions>
        <Button>{t('activations.forTicked')}</Button>
        {needing > 0 && (
          <Button kind="quiet" name="everybody" value="1">
            {t('activations.forAll', { count: numberOf(needing) })}
          </Button>
        )}
      </Actions>
      <p className="hint">{t('activations.nextStep')}</p>
    </PostForm>
  )
}

function Tick({ id, fullName, activatedAt }: Listed) {
  const link = <a href={`/hr/people/${id}`}>{fullName}</a>
  if (activatedAt) return link
  return (
    <span className="ticked">
      <label className="tick">
        <input type="checkbox" name="person" value={id} />
        <span className="unseen">{t('activations.tick', { name: fullName })}</span>
      </label>
      {link}
    </span>
  )
}

function CodeState({ activatedAt, issuedAt, expiresAt, isOpen }: Listed) {
  if (activatedAt) return <Status kind="done">{t('people.activated', { date: dateOf(activatedAt) })}</Status>
  if (!issuedAt || !expiresAt) return <Status kind="todo">{t('activations.states.never')}</Status>
  const said = { issued: dateOf(issuedAt), moment: momentOf(expiresAt) }
  if (isOpen) return <Status kind="doing">{t('activations.openUntil', said)}</Status>
  return <Status kind="failed">{t('activations.expiredOn', said)}</Status>
}
