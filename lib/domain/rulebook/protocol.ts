import type { IsoDay } from '../deadlines/iso-day'
import { DEFAULT_ESCALATION_SETTINGS, type EscalationSettings } from '../escalation/escalation-settings'
import { DEFAULT_DECISION_SETTINGS, type DecisionSettings } from '../panel/decision-settings'
import { DEFAULT_PANEL_SETTINGS, type PanelSettings } from '../panel/panel-settings'
import { DEFAULT_ROOM_SETTINGS, type RoomSettings } from '../panel/room-settings'
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings'

/** Everything that a force and its youth justice service agree between them within the law. */
export interface Protocol {
  settings: Settings
  escalation: EscalationSettings
  panel: PanelSettings
  decision: DecisionSettings
  room: RoomSettings
}

/** A protocol from the day on which it begins to hold. */
export interface DatedProtocol {
  from: IsoDay
  protocol: Protocol
}

/** What holds in a service that has agreed nothing else, from the first day that Juncture can answer for. */
export const NATIONAL_PROTOCOL: DatedProtocol = {
  from: DEFAULT_SETTINGS.from,
  protocol: { settings: DEFAULT_SETTINGS.settings, escalation: DEFAULT_ESCALATION_SETTINGS.settings, panel: DEFAULT_PANEL_SETTINGS.settings, decision: DEFAULT_DECISION_SETTINGS.settings, room: DEFAULT_ROOM_SETTINGS },
}

/**
 * The version of a service's protocol in force on a day. `versions` are those that were approved, in the order of their
 * approval: of two from one day the later approval holds. Throws a RangeError where none was in force yet.
 */
export function protocolInForce<T extends DatedProtocol>(day: IsoDay, versions: readonly T[]): T | DatedProtocol {
  const inForce = [NATIONAL_PROTOCOL, ...versions].filter((version) => version.from <= day).reduce<T | DatedProtocol | null>((newest, version) => (newest && newest.from > version.from ? newest : version), null)
  if (!inForce) throw new RangeError(`No local protocol was in force on ${day}`)
  return inForce
}
