import { IdentityBar } from '@/components/ui/identity-bar'
import { Tag } from '@/components/ui/tag'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** What stays visible about the child on every page that is about them. */
export type BarChild = {
  id?: string
  givenNames: string
  familyName: string
  knownAs: string | null
  dateOfBirth: IsoDay
  communicationNeeds: string | null
  firstLanguage: string | null
  interpreterNeeded: boolean | null
}

/** The child's name, age and communication needs, at the top of every page that is about them. `href` leads to the record, for those who may open it. */
export function ChildBar({ child, today, href, reference }: { child: BarChild; today: IsoDay; href?: string; reference?: string }) {
  const language = child.firstLanguage && child.firstLanguage.toLowerCase() !== 'english' ? child.firstLanguage : null
  return (
    <IdentityBar
      name={`${child.givenNames} ${child.familyName}`}
      href={href}
      facts={[
        ...(child.knownAs ? [{ label: 'Known as', value: child.knownAs }] : []),
        { label: 'Age', value: `${ageOn(child.dateOfBirth, today)}, born ${writtenDay(child.dateOfBirth)}` },
        ...(reference ? [{ label: 'Case', value: reference }] : []),
        ...(language ? [{ label: 'First language', value: language }] : []),
        { label: 'Communication needs', value: child.communicationNeeds ?? 'not recorded yet' },
      ]}
      warnings={child.interpreterNeeded ? <Tag tone="warning">Needs an interpreter</Tag> : null}
    />
  )
}
