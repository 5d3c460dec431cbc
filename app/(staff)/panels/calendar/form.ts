import { z } from 'zod'

/** The service in which somebody has a calendar of their meetings. */
export const calendarForm = z.object({ serviceId: z.uuid({ error: 'Choose the service' }) })
