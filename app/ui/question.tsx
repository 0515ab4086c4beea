import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { HiddenFields } from './button.tsx'
import { HintAndError } from './field-frame.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Prose } from './prose.tsx'

/** `right`: chosen and correct. `wrong`: chosen and not correct. `missed`: correct and not chosen. */
export type Verdict = 'right' | 'wrong' | 'missed'

export type QuestionOption = {
  id: string
  html: string
  checked?: boolean
  verdict?: Verdict /** HTML: why this one is right or wrong. */
  explanation?: string
}

type QuestionFormProps = {
  /** "Câu 3 trên 20". */
  legend: ReactNode
  /** The question, HTML. */
  body: string
  kind: 'single' | 'multiple'
  options: QuestionOption[]
  name?: string
  /** Of the form; where a page shows several, each its own. */
  id?: string
  action?: string
  fields?: Record<string, string>
  hint?: ReactNode
  error?: ReactNode
  /** Already answered: the options are shown as they were chosen and cannot be changed. */
  answered?: boolean
  /** Stands above the options once answered: "Đúng", "Chưa đúng". */
  feedback?: { right: boolean; text?: ReactNode }
  /** The buttons. */
  children?: ReactNode
}

/** One question as large native radios or checkboxes, before and after it is answered. */
export function QuestionForm(props: QuestionFormProps) {
  const {
    legend,
    body,
    kind,
    options,
    name = 'option',
    id = 'question',
    action,
    fields = {},
    error,
    answered = false,
    feedback,
    children,
  } = props
  const hint = answered ? undefined : (props.hint ?? t(kind === 'single' ? 'ui.chooseOne' : 'ui.chooseAll'))
  const Options = answered ? 'ul' : 'div'
  const OptionCard = answered ? AnsweredOption : OpenOption
  return (
    <form method="post" action={action} id={id} className="question" noValidate>
      <HiddenFields fields={fields} />
      <fieldset
        className={error ? 'field-wrong' : undefined}
        aria-labelledby={`${id}-count ${id}-body`}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        <legend id={`${id}-count`} className="question-count">
          {legend}
        </legend>
        <div id={`${id}-body`} className="question-body">
          <Prose html={body} />
        </div>
        {feedback && <Feedback {...feedback} id={`${id}-feedback`} />}
        <HintAndError id={id} hint={hint} error={error} />
        <Options className="options">
          {options.map((option, index) => (
            <OptionCard key={option.id} option={option} id={index === 0 ? `f-${name}` : `f-${name}-${index + 1}`} name={name} kind={kind} />
          ))}
        </Options>
      </fieldset>
      {children && <div className="actions">{children}</div>}
    </form>
  )
}

type OptionCardProps = { option: QuestionOption; id: string; name: string; kind: 'single' | 'multiple' }

function OpenOption({ option: { id: value, html, checked }, id, name, kind }: OptionCardProps) {
  return (
    <div className="option">
      <input id={id} type={kind === 'single' ? 'radio' : 'checkbox'} name={name} value={value} defaultChecked={checked} />
      <label htmlFor={id}>
        <Prose html={html} as="span" size="small" />
      </label>
    </div>
  )
}

/** Drawn, not a disabled input: browsers grey those out, and the choice must be plain to see. Its words tell it by ear. */
function AnsweredOption({ option: { html, checked = false, verdict, explanation }, id, kind }: OptionCardProps) {
  const icon = verdict ? icons[verdict] : 'check'
  const words = verdict ? verdictWords(verdict) : checked && t('ui.optionChosen')
  return (
    <li className={`option option-answered option-${verdict ?? 'plain'}`} id={id}>
      <span className={`option-mark option-mark-${kind}${checked ? ' option-mark-chosen' : ''}`}>{checked && <Icon name={icon} />}</span>
      <div className="option-text">
        <Prose html={html} size="small" />
        {words && (
          <p className="option-verdict">
            <Icon name={icon} />
            {words}
          </p>
        )}
      </div>
      {explanation && (
        <div className="option-why">
          <Prose html={explanation} size="small" />
        </div>
      )}
    </li>
  )
}

function Feedback({ id, right, text }: { id: string; right: boolean; text?: ReactNode }) {
  return (
    <div className={right ? 'feedback feedback-right' : 'feedback feedback-wrong'} id={id} tabIndex={-1} role="status">
      <Icon name={right ? 'check' : 'cross'} />
      <div>
        <p className="feedback-title">{t(right ? 'ui.right' : 'ui.wrong')}</p>
        {text && <div>{text}</div>}
      </div>
    </div>
  )
}

function verdictWords(verdict: Verdict) {
  if (verdict === 'right') return t('ui.optionRight')
  return verdict === 'wrong' ? t('ui.optionWrong') : t('ui.optionMissed')
}

const icons: Record<Verdict, IconName> = { right: 'check', wrong: 'cross', missed: 'check' }
