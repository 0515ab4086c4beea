import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { HiddenFields } from './button.tsx'
import { HintAndError } from './field-frame.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Prose } from './prose.tsx'

/** `right`: chosen and correct. `wrong`: chosen and not correct. `missed`: correct and not chosen. */
export type Verdict = 'right' | 'wrong' | 'missed'

export type QuestionOption = { id: string; html: string; checked?: boolean; verdict?: Verdict; /** HTML: why this one is right or wrong. */ explanation?: string }

type QuestionFormProps = {
  /** "Câu 3 trên 20". */
  legend: ReactNode
  /** The question, HTML. */
  body: string
  kind: 'single' | 'multiple'
  options: QuestionOption[]
  name?: string
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
  const { legend, body, kind, options, name = 'option', action, fields = {}, error, answered = false, feedback, children } = props
  const hint = answered ? undefined : (props.hint ?? t(kind === 'single' ? 'ui.chooseOne' : 'ui.chooseAll'))
  return (
    <form method="post" action={action} className="question" noValidate>
      <HiddenFields fields={fields} />
      <fieldset className={error ? 'field-wrong' : undefined} aria-labelledby="question-count question-body" aria-describedby={hint ? 'question-hint' : undefined}>
        <legend id="question-count" className="question-count">
          {legend}
        </legend>
        <div id="question-body" className="question-body">
          <Prose html={body} />
        </div>
        {feedback && <Feedback {...feedback} />}
        <HintAndError id="question" hint={hint} error={error} />
        <div className="options">
          {options.map((option, index) => (
            <OptionCard key={option.id} option={option} id={index === 0 ? `f-${name}` : `f-${name}-${index + 1}`} name={name} kind={kind} answered={answered} />
          ))}
        </div>
      </fieldset>
      {children && <div className="actions">{children}</div>}
    </form>
  )
}

type OptionCardProps = { option: QuestionOption; id: string; name: string; kind: 'single' | 'multiple'; answered: boolean }

function OptionCard({ option: { id: value, html, checked, verdict, explanation }, id, name, kind, answered }: OptionCardProps) {
  return (
    <div className={`option${answered ? ' option-answered' : ''}${verdict ? ` option-${verdict}` : ''}`}>
      <input
        id={id}
        type={kind === 'single' ? 'radio' : 'checkbox'}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={answered}
        aria-describedby={explanation ? `${id}-why` : undefined}
      />
      <label htmlFor={id}>
        <Prose html={html} as="span" size="small" />
        {verdict && (
          <span className="option-verdict">
            <Icon name={icons[verdict]} />
            {verdictWords(verdict)}
          </span>
        )}
      </label>
      {explanation && (
        <div className="option-why" id={`${id}-why`}>
          <Prose html={explanation} size="small" />
        </div>
      )}
    </div>
  )
}

function Feedback({ right, text }: { right: boolean; text?: ReactNode }) {
  return (
    <div className={right ? 'feedback feedback-right' : 'feedback feedback-wrong'} id="feedback" tabIndex={-1} role="status">
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
