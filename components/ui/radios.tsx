import { choiceId, type Choice } from './choice'
import type { FieldProps } from './field-parts'
import { Fieldset } from './fieldset'

type RadiosProps = FieldProps & { choices: readonly Choice[]; defaultValue?: string; isSmall?: boolean; isInline?: boolean }

/** Choose one. Small and inline are for dense places; an answer may be closed, with its reason. */
export function Radios({ choices, defaultValue, isSmall, isInline, ...field }: RadiosProps) {
  const { name } = field
  return (
    <Fieldset {...field}>
      <div className={`govuk-radios${isSmall ? ' govuk-radios--small' : ''}${isInline ? ' govuk-radios--inline' : ''}`}>
        {choices.map((choice, index) => {
          const id = choiceId(name, index, choices)
          const hintId = choice.hint || choice.closed ? `${id}-choice-hint` : undefined
          return [
            <div key={choice.value} className="govuk-radios__item">
              <input
                id={id}
                name={name}
                type="radio"
                value={choice.value}
                className="govuk-radios__input"
                defaultChecked={defaultValue === choice.value}
                disabled={Boolean(choice.closed)}
                aria-describedby={hintId}
              />
              <label htmlFor={id} className="govuk-label govuk-radios__label">{choice.label}</label>
              {hintId && <div id={hintId} className="govuk-hint govuk-radios__hint opacity-100">{choice.hint}{choice.hint && choice.closed ? ' ' : ''}{choice.closed}</div>}
            </div>,
            choice.conditional && <div key={`${choice.value}-more`} className="govuk-radios__conditional">{choice.conditional}</div>,
          ]
        })}
      </div>
    </Fieldset>
  )
}
