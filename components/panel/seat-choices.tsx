import { Checkboxes } from '@/components/ui/checkboxes'
import { AGENCIES, type Agency } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'

/** Somebody who can be given a seat, by their post. */
export type SeatCandidate = { postId: string; name: string; role: string; agency: Agency; organisation: string }

type SeatChoicesProps = { group: string; legend: string; hint?: string; error?: string; candidates: readonly SeatCandidate[]; chosen: readonly string[] }

/** People to tick, agency by agency; sent as `group.agency`. */
export function SeatChoices({ group, legend, hint, error, candidates, chosen }: SeatChoicesProps) {
  const described = [hint ? `${group}-hint` : null, error ? `${group}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset id={group} tabIndex={-1} className="govuk-fieldset" aria-describedby={described || undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
        {hint ? <div id={`${group}-hint`} className="govuk-hint">{hint}</div> : null}
        {error ? <p id={`${group}-error`} className="govuk-error-message"><span className="govuk-visually-hidden">Error:</span> {error}</p> : null}
        <div className="grid gap-x-8 tablet:grid-cols-2">
          {AGENCIES.map((agency) => {
            const people = candidates.filter((candidate) => candidate.agency === agency)
            if (people.length === 0) return null
            return (
              <Checkboxes
                key={agency}
                name={`${group}.${agency}`}
                label={AGENCY_WORDS[agency]}
                isSmall
                defaultValue={chosen}
                choices={people.map((person) => ({ value: person.postId, label: person.name, hint: `${person.role}, ${person.organisation}` }))}
              />
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
