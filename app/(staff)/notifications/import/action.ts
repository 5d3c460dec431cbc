'use server'

import { redirect } from 'next/navigation'
import { waitInWords } from '@/lib/domain/access/allowance'
import { IMPORT_LIMITS } from '@/lib/domain/intake/import-columns'
import { writableText } from '@/lib/domain/wording/writable-text'
import { requireActor } from '@/lib/server/actor'
import { takeFromAllowance } from '@/lib/server/admin/take-from-allowance'
import { uploadImport } from '@/lib/server/intake/upload-import'
import { errorsOf, fieldsOf, valuesOf, type FormState } from '../../../form-state'
import { uploadForm } from './form'

/** Checks a file for import and opens what was found. */
export async function uploadAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const values = valuesOf(form)
  const parsed = uploadForm.safeParse(fieldsOf(form))
  const file = form.get('file')
  // No file at all arrives as an empty one, under a name that depends on who sends the form.
  const given = file instanceof File && file.size > 0 ? file : null
  const tooLarge = given !== null && given.size > IMPORT_LIMITS.bytes
  const fileError: Record<string, string> = !given ? { file: 'Choose a CSV file that has something in it' } : tooLarge ? { file: `The file is larger than ${IMPORT_LIMITS.bytes / 1_000_000} MB. Divide it into several files` } : {}
  const errors = { ...(parsed.success ? {} : errorsOf(parsed.error)), ...fileError }
  if (!parsed.success || !given || Object.keys(errors).length > 0) return { errors, values }
  const wait = await takeFromAllowance('upload', actor.personId, actor.at)
  if (wait > 0) return { errors: {}, refusal: waitInWords(wait), values }
  const { kind, serviceId, end } = parsed.data
  const done = await uploadImport(actor, { kind, serviceId, fileName: writableText(given.name), bytes: new Uint8Array(await given.arrayBuffer()), submits: end === 'triage' })
  if (!done.ok) return done.refusal.kind === 'invalid' ? { errors: { file: done.refusal.reason }, values } : { errors: {}, refusal: done.refusal.reason, values }
  redirect(`/notifications/import/${done.value.id}${done.value.isKnown ? '?done=known' : ''}`)
}
