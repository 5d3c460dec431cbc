import { SubNavigation } from '@/components/ui/sub-navigation'

const PLACES = [
  { href: '/admin/people', label: 'People' },
  { href: '/admin/organisations', label: 'Organisations' },
  { href: '/admin/outbox', label: 'Messages' },
] as const

/** The parts of administration. */
export function AdminNavigation({ current }: { current: (typeof PLACES)[number]['href'] }) {
  return <SubNavigation label="Administration" items={PLACES.map((place) => ({ ...place, isCurrent: place.href === current }))} />
}
