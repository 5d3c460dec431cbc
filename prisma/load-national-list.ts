import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NATIONAL_LIST, nationalOffenceFrom, searchTextOf } from '@/lib/domain/offences/national-offence'
import { db } from '@/lib/server/db'
import { parseCsv } from '../scripts/rules/load-starter-edition'

/** Puts the national list in, and the codes that the rows of the starter matrix cover: a statement each, and nothing where these very files are in already. */
export async function loadNationalList(root: string = process.cwd()): Promise<void> {
  const read = (name: string) => readFileSync(path.join(root, 'data', name), 'utf8')
  const [list, codes, matrix] = [read('cjs-offences.csv'), read('starter-codes.csv'), read('starter-matrix.csv')]
  const { version } = NATIONAL_LIST
  // The sample notices another way of making search texts.
  const fingerprint = createHash('sha256').update(JSON.stringify([version, list, codes, matrix, searchTextOf({ code: 'TH68010', title: 'Theft - Section 1' }, [])])).digest('hex')
  const known = await db.nationalList.findUnique({ where: { version }, select: { fingerprint: true } })
  if (known?.fingerprint === fingerprint) return

  const statuteOf = new Map(parseCsv(matrix).map((row) => [row.code, row.statute]))
  const pairs = parseCsv(codes).map((row) => ({ code: row.matrix_code ?? '', cjsCode: row.cjs_code ?? '' }))
  const statutes = new Map<string, string[]>()
  for (const { code, cjsCode } of pairs) statutes.set(cjsCode, [...(statutes.get(cjsCode) ?? []), statuteOf.get(code) ?? ''])
  const rows = parseCsv(list).map(nationalOffenceFrom).map((offence) => ({ ...offence, search: searchTextOf(offence, statutes.get(offence.code) ?? []) }))
  await db.$transaction([
    db.$executeRaw`
      INSERT INTO "NationalOffence" (code, title, category, "modeOfTrial", recordable, version, search)
      SELECT code, title, category, "modeOfTrial", recordable, ${version}, search
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, title text, category text, "modeOfTrial" text, recordable boolean, search text)
      ON CONFLICT (code) DO UPDATE SET title = EXCLUDED.title, category = EXCLUDED.category, "modeOfTrial" = EXCLUDED."modeOfTrial",
        recordable = EXCLUDED.recordable, version = EXCLUDED.version, search = EXCLUDED.search`,
    db.rowCode.deleteMany({ where: { code: { in: [...statuteOf.keys()].flatMap((code) => code ?? []) } } }),
    db.rowCode.createMany({ data: pairs }),
    db.nationalList.upsert({ where: { version }, create: { version, fingerprint, codes: rows.length }, update: { fingerprint, codes: rows.length } }),
  ])
}
