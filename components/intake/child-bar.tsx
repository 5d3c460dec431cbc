import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** What stays visible about the child on every page that is about them. */
export type BarChild = {
  givenNames: string
  familyName: string
  knownAs: string | null
  dateOfBirth: IsoDay
  communicationNeeds: string | null
  firstLanguage: string | null
  interpreterNeeded: boolean | null
}

/** The child's name, age and communication needs, at the top of every page that is about them. */
export function ChildBar({ child, today }: { child: BarChild; today: IsoDay }) {
  const language = child.firstLanguage && child.firstLanguage.toLowerCase() !== 'english' ? child.firstLanguage : null
  return (
    <section aria-label="The child" className="mb-6 border-l-8 border-brand bg-panel px-4 py-3">
      <p className="m-0 text-lg font-bold">
        {child.givenNames} {child.familyName}
        {child.knownAs ? <span className="font-normal"> (known as {child.knownAs})</span> : null}
      </p>
      <p className="m-0">
        {ageOn(child.dateOfBirth, today)} years old, born {writtenDay(child.dateOfBirth)}
      </p>
      <p className="m-0">
        <strong>How to talk with {child.knownAs ?? child.givenNames.split(' ')[0]}:</strong>{' '}
        {[child.communicationNeeds, language ? `first language ${language}` : null, child.interpreterNeeded ? 'needs an interpreter' : null].filter(Boolean).join('; ') || 'nothing recorded yet'}
      </p>
    </section>
  )
}
