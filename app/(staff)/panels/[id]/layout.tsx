import type { ReactNode } from 'react'
import { currentActor } from '@/lib/server/actor'
import { meetingStanding } from '@/lib/server/panel/meeting-stream'
import { LivePage } from './live-page'

/** The pages of one meeting, which follow what happens at it until it has ended. Never a security boundary: each page asks for itself. */
export default async function MeetingLayout({ params, children }: { params: Promise<{ id: string }>; children: ReactNode }) {
  const [actor, { id }] = await Promise.all([currentActor(), params])
  const standing = actor ? await meetingStanding(actor, id) : 'nothing'
  return (
    <>
      {typeof standing === 'object' ? <LivePage meetingId={id} seen={standing.lock} /> : null}
      {children}
    </>
  )
}
