/** What is to be known of a seat before a meeting. */
type SeatBeforeOf = { apology: string | null; deputy: string | null; insteadOf: string | null; takenBy: string | null; training: string | null; voteWithheld: boolean; holdsPost: boolean }

/** Apologies, deputy, training that is not in date and a post that has ended, under a seat. */
export function SeatBefore({ seat }: { seat: SeatBeforeOf }) {
  const lines = [
    seat.insteadOf ? `Takes the seat of ${seat.insteadOf}.` : null,
    seat.apology ? `Sent apologies: ${seat.apology}` : null,
    seat.apology ? (seat.takenBy ? `${seat.takenBy} takes the seat.` : 'Nobody takes the seat.') : null,
    seat.deputy && !seat.apology ? `Deputy: ${seat.deputy}.` : null,
    seat.training ? `${seat.voteWithheld ? 'Sits without a vote. ' : ''}Training not in date. ${seat.training}.` : null,
    seat.holdsPost ? null : 'Holds no post here on the day of the meeting.',
  ].filter((line) => line !== null)
  return lines.length === 0 ? null : <>{lines.map((line) => <p key={line} className="govuk-body-s mb-0 text-muted">{line}</p>)}</>
}
