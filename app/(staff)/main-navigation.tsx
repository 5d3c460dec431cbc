'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { ServiceNavigation } from '@/components/ui/service-navigation'

/** The main navigation with the place where one is; on the client too, since the layout stays when only the page changes. */
export function MainNavigation({ places, end }: { places: readonly { href: string; label: string }[]; end: ReactNode }) {
  const path = usePathname()
  const items = places.map((place) => ({ ...place, isCurrent: place.href === '/' ? path === '/' : path === place.href || path.startsWith(`${place.href}/`) }))
  return <ServiceNavigation items={items} end={end} />
}
