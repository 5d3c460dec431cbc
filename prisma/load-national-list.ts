import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NATIONAL_LIST, nationalOffenceFrom, searchTextOf } from '@/lib/domain/offences/national-offence'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { loadStarterEdition, parseCsv } from '../scripts/rules/load-starter-edition'

/** Puts the national list in, and the codes that the rows of the starter matrix cover: one statement each, and nothing where these very files are in already. */
export async function loadNationalList(root: string = process.cwd()): Promise<void> {
  const read = (name: string) => readFileSync(path.join(root, 'data', name), 'utf8')
  const list = read('cjs-offences.csv')
  const codes = read('starter-codes.csv')
  const edition = loadStarterEdition(root)
  const { version } = NATIONAL_LIST
  const offences = () => parseCsv(list).map(nationalOffenceFrom)
  const pairs = parseCsv(codes).map((row) => ({ code: row.matrix_code ?? '', cjsCode: row.cjs_code ?? '' }))
  const statutes = new Map<string, string[]>()
  const statuteOf = new Map(edition.offences.map((row) => [row.code, row.statute]))
  for (const { code, cjsCode } of pairs) statutes.set(cjsCode, [...(statutes.get(cjsCode) ?? []), statuteOf.get(code) ?? ''])
  // What the rows say of themselves is part of it: a search text is made of their statutes too.
  const fingerprint = createHash('sha256').update(JSON.stringify([version, list, codes, [...statuteOf], searchTextOf({ code: 'TH68010', title: 'Theft' }, [])])).digest('hex')
  const known = await db.nationalList.findUnique({ where: { version }, select: { fingerprint: true } })
  if (known?.fingerprint === fingerprint) return

  const rows = offences().map((offence) => ({ ...offence, search: searchTextOf(offence, statutes.get(offence.code) ?? []) }))
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "NationalOffence" (code, title, category, "modeOfTrial", recordable, version, search)
      SELECT code, title, category, "modeOfTrial", recordable, ${version}, search
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, title text, category text, "modeOfTrial" text, recordable boolean, search text)
      ON CONFLICT (code) DO UPDATE SET title = EXCLUDED.title, category = EXCLUDED.category, "modeOfTrial" = EXCLUDED."modeOfTrial",
        recordable = EXCLUDED.recordable, version = EXCLUDED.version, search = EXCLUDED.search`
    await tx.$executeRaw`DELETE FROM "RowCode" WHERE code IN (${Prisma.join(edition.offences.map((row) => row.code))})`
    await tx.rowCode.createMany({ data: pairs })
    await tx.nationalList.upsert({ where: { version }, create: { version, fingerprint, codes: rows.length }, update: { fingerprint, codes: rows.length } })
  })
}
