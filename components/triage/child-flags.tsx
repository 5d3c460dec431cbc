import { Tag } from '@/components/ui/tag'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'

type ChildFlagsProps = {
  dateOfBirth: IsoDay
  offences: readonly { committedOn: IsoDay }[]
  careExperienced: boolean | null
  exploitation: string | null
  exploitationConsidered: boolean | null
  /** The child's history in a sentence. */
  history: string
}

/** What must not be missed about the child when a decision is made: age at the offence, care, exploitation, history. Never a label for the child. */
export function ChildFlags({ dateOfBirth, offences, careExperienced, exploitation, exploitationConsidered, history }: ChildFlagsProps) {
  const ages = [...new Set(offences.map(({ committedOn }) => ageOn(dateOfBirth, committedOn)))].sort((a, b) => a - b)
  return (
    <div className="mb-6 border-l-4 border-link bg-info-tint px-4 py-3">
      <ul className="m-0 mb-2 flex list-none flex-wrap gap-2 p-0">
        <li><Tag tone={ages[0] !== undefined && ages[0] < 12 ? 'warning' : 'info'}>{ages.length === 0 ? 'No offence recorded' : `Aged ${ages.join(' and ')} at the ${offences.length > 1 ? 'offences' : 'offence'}`}</Tag></li>
        <li><Tag tone={careExperienced === false ? 'neutral' : 'warning'}>{careExperienced === null ? 'Care experience not recorded' : careExperienced ? 'Care-experienced' : 'Not care-experienced'}</Tag></li>
        <li><Tag tone={exploitation === 'no' ? 'neutral' : 'warning'}>{exploitationInWords(exploitation, exploitationConsidered)}</Tag></li>
      </ul>
      <p className="m-0 max-w-[45rem]">{history}</p>
    </div>
  )
}

function exploitationInWords(exploitation: string | null, considered: boolean | null): string {
  if (exploitation === 'no') return 'No sign of exploitation'
  const found = exploitation === 'suspected' ? 'Exploitation suspected' : exploitation === 'unknown' ? 'Exploitation not known' : 'Exploitation not recorded'
  return considered && exploitation ? `${found}, considered` : exploitation ? `${found}, not considered yet` : found
}
