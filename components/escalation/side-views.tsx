import { ESCALATION_SIDES, SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenInstant } from '@/lib/domain/wording/written-day'

type SideViewsProps = {
  /** The views that the reader may see. */
  views: readonly { side: EscalationSide; name: string; outcome: Outcome; rationale: string; recordedAt: Date; isYours: boolean }[]
  sides: readonly { side: EscalationSide; isIn: boolean }[]
}

/** The views of the two, side by side; each is hidden from the other and from everybody else until both are in. */
export function SideViews({ views, sides }: SideViewsProps) {
  return (
    <div className="grid gap-4 tablet:grid-cols-2">
      {ESCALATION_SIDES.map((side) => {
        const view = views.find((one) => one.side === side)
        const isIn = sides.some((one) => one.side === side && one.isIn)
        return (
          <section key={side} className="border border-line bg-paper p-4">
            <h3 className="govuk-heading-s mb-2">{SIDE_NAMES[side]}</h3>
            {view ? (
              <>
                <p className="govuk-body mb-1"><strong>{OUTCOME_NAMES[view.outcome].long}</strong></p>
                <p className="govuk-body mb-1 whitespace-pre-line">{view.rationale}</p>
                <p className="govuk-body-s mb-0 text-muted">{view.isYours ? 'You' : view.name}, {writtenInstant(view.recordedAt)}</p>
              </>
            ) : (
              <p className="govuk-body mb-0">{isIn ? 'The view is in. It is shown once both are.' : 'No view is in yet.'}</p>
            )}
          </section>
        )
      })}
    </div>
  )
}
