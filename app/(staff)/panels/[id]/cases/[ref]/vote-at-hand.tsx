/** On a phone the ballot paper is far down: a way to it stays at the foot of the window. */
export function VoteAtHand() {
  return (
    <p className="no-print sticky bottom-0 z-10 m-0 border-t border-line bg-paper py-3 tablet:hidden">
      <a className="govuk-button mb-0 w-full text-center" href="#vote">Go to the ballot paper</a>
    </p>
  )
}
