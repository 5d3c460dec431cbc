import { SubNavigation } from '@/components/ui/sub-navigation'

const PLACES = [
  { href: '/rulebook', label: 'Rules' },
  { href: '/rulebook/matrix', label: 'Gravity matrix' },
  { href: '/rulebook/protocol', label: 'Local protocol and clocks' },
  { href: '/rulebook/outcomes', label: 'Outcomes' },
  { href: '/rulebook/what-if', label: 'What if' },
  { href: '/rulebook/rights', label: 'Who may do what' },
] as const

/** The parts of the rulebook. */
export function RulebookNavigation({ current }: { current: (typeof PLACES)[number]['href'] }) {
  return <SubNavigation label="Rulebook" items={PLACES.map((place) => ({ ...place, isCurrent: place.href === current }))} />
}
