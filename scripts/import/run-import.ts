import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { servicesWhere } from '../../lib/domain/access/actions'
import { importRight, IMPORT_LIMITS, type ImportKind } from '../../lib/domain/intake/import-columns'
import { actorOfEmail } from '../../lib/server/admin/actor-of-email'
import { serviceCalled } from '../../lib/server/admin/service-called'
import { importPage } from '../../lib/server/intake/import-page'
import { importProgress } from '../../lib/server/intake/import-progress'
import { startImport } from '../../lib/server/intake/start-import'
import { uploadImport } from '../../lib/server/intake/upload-import'
import { workImport } from '../../lib/server/intake/work-import'
import type { Actor } from '../../lib/server/make-actor'
import { readImportOptions, USAGE, type ImportOptions } from './options'

/** What the command needs of the world: the time, and where its words go. */
export type ImportWorld = { now: () => Date; say: (line: string) => void; complain: (line: string) => void }

/** The bytes of a file, or nothing; one that is far too large is read no further than shows it. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(file)
    return size > IMPORT_LIMITS.bytes ? new Uint8Array(IMPORT_LIMITS.bytes + 1) : await readFile(file)
  } catch {
    return null
  }
}

/** The service that was meant: the one that was named, or the only one in which the person may import. */
async function serviceOf(actor: Actor, kind: ImportKind, name: string | undefined): Promise<string | { problem: string }> {
  if (name !== undefined) return (await serviceCalled(name)) ?? { problem: `There is no youth justice service “${name}”` }
  const [only, ...others] = servicesWhere(actor, importRight(kind))
  return others.length > 0 ? { problem: 'Say with --service for which service' } : (only ?? actor.posts[0]?.serviceId ?? { problem: `${actor.name} holds no post today` })
}

async function sayFaults(actor: Actor, id: string, { complain }: ImportWorld): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const page = await importPage(actor, id, 'to-see', after)
    for (const { row, column, message } of page?.faults ?? []) complain(`row ${row}${column ? `, ${column}` : ''}: ${message}`)
    after = page?.next ?? null
  }
}

/** Writes a run that was begun to its end, and says how far it is and what became of it. */
async function write(actor: Actor, id: string, email: string, world: ImportWorld): Promise<number> {
  const tell = async () => {
    const run = await importProgress(actor, id)
    if (run) world.say(`${run.rowCount - run.pending} of ${run.rowCount} rows`)
  }
  const end = await workImport(() => actorOfEmail(email, world.now()), id, tell)
  const run = await importProgress(actor, id)
  if (!end.isDone && run?.status !== 'done') {
    world.complain(`${end.isDone ? '' : end.why}. It goes on with: npm run import -- continue ${id} --as ${email}`)
    return 1
  }
  world.say(`${run?.written ?? 0} rows written, ${run?.skipped ?? 0} skipped, ${run?.failed ?? 0} not written, ${run?.toSee ?? 0} to look at: /notifications/import/${id}`)
  for (let after: number | null = run && run.failed > 0 ? 0 : null; after !== null; ) {
    const page = await importPage(actor, id, 'failed', after)
    for (const { number, says } of page?.rows ?? []) world.complain(`row ${number}: ${says ?? 'not written'}`)
    after = page?.next ?? null
  }
  return run && run.failed > 0 ? 1 : 0
}

async function handIn(actor: Actor, kind: ImportKind, options: ImportOptions, world: ImportWorld): Promise<number> {
  const refuse = (problem: string): number => {
    world.complain(problem)
    return 1
  }
  const bytes = await bytesOf(options.what)
  if (!bytes) return refuse(`The file ${options.what} cannot be read`)
  const serviceId = await serviceOf(actor, kind, options.service)
  if (typeof serviceId !== 'string') return refuse(serviceId.problem)
  const done = await uploadImport(actor, { kind, serviceId, fileName: path.basename(options.what), bytes, submits: !options.drafts })
  if (!done.ok) return refuse(done.refusal.reason)
  const { id, isFaulty, isKnown } = done.value
  if (isFaulty) {
    await sayFaults(actor, id, world)
    return refuse('Nothing was written. Mend the file and import it again')
  }
  const run = await importProgress(actor, id)
  if (isKnown && run?.status === 'done' && run.failed === 0) {
    world.say(`This very file was imported before, and nothing was written again: /notifications/import/${id}`)
    return 0
  }
  if (options.check) {
    world.say(`${run?.rowCount ?? 0} rows, and no fault in them. Nothing was written: /notifications/import/${id}`)
    return 0
  }
  if (run?.status !== 'writing') {
    const begun = await startImport(actor, { id })
    if (!begun.ok) return refuse(begun.refusal.reason)
  }
  return write(actor, id, options.as, world)
}

/** Checks and writes a file for somebody; answers with the exit status: 0 where all was done, 1 where something was not, 2 where the question made no sense. */
export async function runImport(args: readonly string[], world: ImportWorld): Promise<number> {
  if (args.length === 0 || args.some((arg) => ['help', '--help', '-h'].includes(arg))) {
    world.say(USAGE)
    return args.length === 0 ? 2 : 0
  }
  const options = readImportOptions(args)
  if ('problems' in options) {
    for (const problem of options.problems) world.complain(problem)
    world.say('What there is: npm run import -- --help')
    return 2
  }
  const actor = await actorOfEmail(options.as, world.now())
  if (!actor) {
    world.complain(`Nobody with an open account has the e-mail address ${options.as}`)
    return 1
  }
  return options.command === 'continue' ? write(actor, options.what, options.as, world) : handIn(actor, options.command, options, world)
}
