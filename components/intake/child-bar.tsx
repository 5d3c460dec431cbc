import { IdentityBar } from '@/components/ui/identity-bar'
import { Tag } from '@/components/ui/tag'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { LANGUAGE_NOT_STATED, WARNING_KINDS, wordsFor } from '@/lib/domain/wording/child-words'
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
  adjustments: string | null
  restricted: boolean
  /** The open ones. */
  warnings: readonly { id: string; kind: string; says: string; reviewOn: IsoDay }[]
}

/** The child's name, age, communication needs with what is done about them, and open warnings, at the top of every page that is about them. `href` leads to the record, for those who may open it. */
export function ChildBar({ child, today, href, reference }: { child: BarChild; today: IsoDay; href?: string; reference?: string }) {
  const language = child.firstLanguage && !['english', LANGUAGE_NOT_STATED.toLowerCase()].includes(child.firstLanguage.toLowerCase()) ? child.firstLanguage : null
  const hasWarnings = child.interpreterNeeded || child.restricted || child.warnings.length > 0
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
        ...(child.adjustments ? [{ label: 'What we do', value: child.adjustments }] : []),
      ]}
      warnings={
        hasWarnings ? (
          <>
            {child.restricted ? <Tag tone="danger">Restricted record</Tag> : null}
            {child.interpreterNeeded ? <Tag tone="warning">Needs an interpreter</Tag> : null}
            {child.warnings.map((warning) => (
              <p key={warning.id} className="m-0 basis-full text-base">
                <Tag tone={warning.reviewOn < today ? 'danger' : 'warning'}>{wordsFor(WARNING_KINDS, warning.kind)}</Tag>{' '}
                {warning.says}{warning.reviewOn < today ? ` (its review was due on ${writtenDay(warning.reviewOn)})` : ''}
              </p>
            ))}
          </>
        ) : null
      }
    />
  )
}
