import { WarningText } from '@/components/ui/warning-text'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** Says on a page about a child that the reader sees it in an emergency only. */
export function EmergencyNote({ until }: { until: Date | null }) {
  return until ? <WarningText>You see this restricted record in an emergency, until {writtenInstant(until)}. You can look and change nothing. What you open is marked, and a manager reads it.</WarningText> : null
}
