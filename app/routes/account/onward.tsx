/** A matter of its own page. */
import { Section } from '#app/ui/page.tsx'

export function Onward({ title, lead, href, label }: { title: string; lead: string; href: string; label: string }) {
  return (
    <Section title={title} lead={lead}>
      <p>
        <a href={href}>{label}</a>
      </p>
    </Section>
  )
}
