import type { DateParts } from './date-parts'
import type { FieldProps } from './field-parts'
import { Fieldset } from './fieldset'

type DateInputProps = FieldProps & { defaultValue?: DateParts; autoComplete?: 'bday' }

const parts = [
  { key: 'day', label: 'Day', width: 2 },
  { key: 'month', label: 'Month', width: 2 },
  { key: 'year', label: 'Year', width: 4 },
] as const

/** A day in three boxes, sent as `name-day`, `name-month` and `name-year`; the day's box has the id `name`. */
export function DateInput({ defaultValue = {}, autoComplete, ...field }: DateInputProps) {
  const { name, error } = field
  return (
    <Fieldset {...field}>
      <div className="govuk-date-input">
        {parts.map(({ key, label, width }) => {
          const id = key === 'day' ? name : `${name}-${key}`
          return (
            <div key={key} className="govuk-date-input__item">
              <label htmlFor={id} className="govuk-label govuk-date-input__label">{label}</label>
              <input
                id={id}
                name={`${name}-${key}`}
                type="text"
                inputMode="numeric"
                defaultValue={defaultValue[key]}
                autoComplete={autoComplete && `${autoComplete}-${key}`}
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`}
                aria-invalid={error ? true : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
