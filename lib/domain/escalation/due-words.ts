/** How long there is left to settle an escalation, in working days: short enough for a tag. */
export function dueWords(workingDaysLeft: number): string {
  const days = Math.abs(workingDaysLeft)
  const counted = days === 1 ? '1 working day' : `${days} working days`
  if (workingDaysLeft === 0) return 'Due today'
  return workingDaysLeft > 0 ? `${counted} left` : `${counted} overdue`
}
