import { choiceId, type Choice } from './choice'
import type { FieldProps } from './field-parts'
import { Fieldset } from './fieldset'

type CheckboxesProps = FieldProps & { choices: readonly Choice[]; defaultValue?: readonly string[]; isSmall?: boolean }

/** Choose any; each chosen value is sent under the same name. */
export function Checkboxes({ choices, defaultValue = [], isSmall, ...field }: CheckboxesProps) {
  const { name } = field
  return (
    <Fieldset {...field}>
      <div className={`govuk-checkboxes${isSmall ? ' govuk-checkboxes--small' : ''}`}>
        {choices.map((choice, index) => {
          const id = choiceId(name, index, choices)
          const hintId = choice.hint || choice.closed ? `${id}-choice-hint` : undefined
          return [
            <div key={choice.value} className="govuk-checkboxes__item">
              <input
                id={id}
                name={name}
                type="checkbox"
                value={choice.value}
                className="govuk-checkboxes__input"
                defaultChecked={defaultValue.includes(choice.value)}
                disabled={Boolean(choice.closed)}
                aria-describedby={hintId}
              />
              <label htmlFor={id} className="govuk-label govuk-checkboxes__label">{choice.label}</label>
              {hintId && <div id={hintId} className="govuk-hint govuk-checkboxes__hint opacity-100">{choice.hint}{choice.hint && choice.closed ? ' ' : ''}{choice.closed}</div>}
            </div>,
            choice.conditional && <div key={`${choice.value}-more`} className="govuk-checkboxes__conditional">{choice.conditional}</div>,
          ]
        })}
      </div>
    </Fieldset>
  )
}
