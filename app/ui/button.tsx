import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

type ButtonProps = { kind?: ButtonKind; icon?: IconName } & Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style'>

export function Button({ kind = 'primary', icon, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={`button button-${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type LinkButtonProps = { href: string; kind?: ButtonKind; icon?: IconName; children: ReactNode; download?: boolean; rel?: string }

export function LinkButton({ kind = 'primary', icon, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={`button button-${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

type ActProps = {
  to: string
  label: ReactNode
  kind?: ButtonKind
  icon?: IconName
  fields?: Record<string, string>
  /** What is about to happen: the button then opens this sentence, and a second one does it. */
  confirm?: ReactNode
  confirmLabel?: ReactNode
  disabled?: boolean
}

/** One button that posts. */
export function Act({ to, label, kind = 'quiet', icon, fields = {}, confirm, confirmLabel, disabled }: ActProps) {
  const form = (
    <form method="post" action={to} className="act">
      <HiddenFields fields={fields} />
      {confirm && <p>{confirm}</p>}
      <Button kind={confirm && kind === 'quiet' ? 'primary' : kind} icon={icon} disabled={disabled}>
        {confirm ? (confirmLabel ?? label) : label}
      </Button>
    </form>
  )
  if (!confirm) return form
  return (
    <details className="confirm">
      <summary className={`button button-${kind}`}>{label}</summary>
      {form}
    </details>
  )
}

/** A row of buttons that wraps on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}

export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
