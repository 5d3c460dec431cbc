import type { SettingAccount } from '../rules/settings'
import { HEADINGS, type Heading } from './discussion'

/** What the partnership has agreed about how a panel talks before it votes. */
export interface RoomSettings {
  /** What has to be spoken to, or said why not, before a ballot opens. */
  spokenToBeforeBallot: readonly Heading[]
}

/** What each setting means, and the ground for its default. */
export const ROOM_SETTING_ACCOUNTS: Readonly<Record<keyof RoomSettings, SettingAccount>> = {
  spokenToBeforeBallot: { name: 'What a panel speaks to before a ballot opens', source: 'HMI Probation, Norfolk youth justice services, January 2025: desistance, the child’s safety and the safety of others, the voices of child and victim, diversity and care experience' },
}

/** The default: everything that there is to speak to. */
export const DEFAULT_ROOM_SETTINGS: RoomSettings = { spokenToBeforeBallot: HEADINGS }
