/** Each item that is kept of me, and the way to ask for its correction. */
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Section } from '#app/ui/page.tsx'

type Item = { field: string; name: string; value: string }

export function Items({ items }: { items: Item[] }) {
  return (
    <Section title={t('personalData.register')} lead={t('personalData.registerLead')}>
      <Facts
        items={items.map(({ field, name, value }) => ({
          term: name,
          value: (
            <>
              {value}
              {' · '}
              <a href={`/account/personal-data/corrections/new?field=${field}`}>
                {t('correction.ask')}
                <span className="unseen">: {name}</span>
              </a>
            </>
          ),
        }))}
      />
    </Section>
  )
}
