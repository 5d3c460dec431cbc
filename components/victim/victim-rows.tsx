import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import type { DateParts } from '@/components/ui/date-parts'
import { Radios } from '@/components/ui/radios'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'

/** A victim as they are saved. */
export type SavedVictim = { id: string; name: string; enhanced: boolean | null; informed: boolean | null; informedOn: IsoDay | null; view: string | null; viewDeclined: boolean }

/** What a form shows in a field: what was typed, or else what is saved. */
export type Refill = { text: (name: string, saved: string) => string; day: (name: string, saved: IsoDay | null) => DateParts; error: (name: string) => string | undefined }

const answer = (value: boolean | null): string => (value === true ? 'yes' : value === false ? 'no' : '')
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Not recorded yet' }]

/** The rows of a form in which victims are recorded: those who are saved, and one more that may stay empty. */
export function VictimRows({ saved, refill }: { saved: readonly SavedVictim[]; refill: Refill }) {
  const rows: (SavedVictim | null)[] = [...saved, null]
  return (
    <>
      {rows.map((victim, index) => {
        const field = (name: string) => `victims.${index}.${name}`
        const said = victim?.viewDeclined ? 'declined' : victim?.view ? 'view' : ''
        return (
          <fieldset key={victim?.id ?? 'new'} className="mb-6 border-0 border-l-4 border-line p-0 pl-4">
            <legend className="govuk-heading-s mb-3">{victim ? victim.name : saved.length > 0 ? 'Somebody else who was harmed (leave empty if nobody)' : 'Who was harmed (leave empty if nobody)'}</legend>
            <input type="hidden" name={field('id')} value={victim?.id ?? ''} />
            <TextInput name={field('name')} label="Name of the person or organisation" hint="Seen only by those who work with victims or decide; never by the child’s side." defaultValue={refill.text(field('name'), victim?.name ?? '')} error={refill.error(field('name'))} />
            <div className="grid gap-x-6 tablet:grid-cols-2">
              <Radios name={field('enhanced')} label="Entitled to enhanced rights?" hint="Under 18, vulnerable, intimidated, persistently targeted, or the most serious crime." isSmall choices={YES_NO} defaultValue={refill.text(field('enhanced'), answer(victim?.enhanced ?? null))} />
              <Radios name={field('informed')} label="Told what action is being taken?" isSmall choices={YES_NO} defaultValue={refill.text(field('informed'), answer(victim?.informed ?? null))} />
            </div>
            <DateInput name={field('informedOn')} label="Told on (if they were)" defaultValue={refill.day(field('informedOn'), victim?.informedOn ?? null)} error={refill.error(field('informedOn'))} />
            <Radios
              name={field('said')}
              label="Their view"
              isSmall
              choices={[{ value: 'view', label: 'They gave a view' }, { value: 'declined', label: 'They were asked and gave none' }, { value: '', label: 'Not asked or not recorded yet' }]}
              defaultValue={refill.text(field('said'), said)}
            />
            <Textarea name={field('view')} label="What they said, in their words" rows={3} defaultValue={refill.text(field('view'), victim?.view ?? '')} error={refill.error(field('view'))} />
            {victim ? <Checkboxes name={field('remove')} label={<span className="govuk-visually-hidden">Remove</span>} isSmall choices={[{ value: 'yes', label: `Remove ${victim.name} from this case` }]} /> : null}
          </fieldset>
        )
      })}
    </>
  )
}
