'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { waitInWords } from '@/lib/domain/access/allowance'
import type { ImportFault } from '@/lib/domain/intake/check-import'
import { writableText } from '@/lib/domain/wording/writable-text'
import { requireActor } from '@/lib/server/actor'
import { checkPeopleFile } from '@/lib/server/admin/check-people-file'
import { takeFromAllowance } from '@/lib/server/admin/take-from-allowance'
import type { FormState } from '../../../../form-state'

/** What is shown after a file was handed in that cannot be applied. */
export type PeopleFileState = FormState & { faults?: ImportFault[] }

/** The most that is read of a file: names and posts are short. */
const MOST_BYTES = 2_000_000

/** Checks a file of people and opens what it would do. */
export async function checkFileAction(_before: PeopleFileState, form: FormData): Promise<PeopleFileState> {
  const actor = await requireActor()
  const service = z.uuid().safeParse(form.get('serviceId'))
  const file = form.get('file')
  const given = file instanceof File && file.size > 0 ? file : null
  const errors: Record<string, string> = { ...(service.success ? {} : { serviceId: 'Choose the service' }), ...(!given ? { file: 'Choose a CSV file that has something in it' } : given.size > MOST_BYTES ? { file: 'The file is larger than 2 MB' } : {}) }
  const values: FormState['values'] = service.success ? { serviceId: service.data } : {}
  if (!service.success || !given || Object.keys(errors).length > 0) return { errors, values }
  const wait = await takeFromAllowance('upload', actor.personId, actor.at)
  if (wait > 0) return { errors: {}, refusal: waitInWords(wait), values }
  const done = await checkPeopleFile(actor, { serviceId: service.data, fileName: writableText(given.name), bytes: new Uint8Array(await given.arrayBuffer()) })
  if (!done.ok) return done.refusal.kind === 'invalid' ? { errors: { file: done.refusal.reason }, values } : { errors: {}, refusal: done.refusal.reason, values }
  if ('faults' in done.value) return { errors: { file: 'Nothing was changed: put right what is listed below, and check the file again' }, values, faults: done.value.faults.slice(0, 500) }
  redirect(`/admin/people/import/${done.value.id}`)
}
