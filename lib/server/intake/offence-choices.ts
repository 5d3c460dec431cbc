import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { searchOffences } from '@/lib/domain/gravity/search-offences'
import { searchWords, wantedWords } from '@/lib/domain/gravity/wanted-words'
import { NATIONAL_LIST, readCjsCode } from '@/lib/domain/offences/national-offence'
import { codeChoices, rowChoice, type OffenceChoice } from '@/lib/domain/offences/offence-choice'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { coverageFor } from '../triage/coverage'
import { editionInForce } from '../triage/edition'

/** How many offences a search answers with. */
export const MOST_CHOICES = 12

/** How many of them are rows of the matrix, so that the exact codes have room too. */
const MOST_ROWS = 6

/** How alike a misspelt text and an offence must be, from 0 to 1. */
const ALIKE = 0.4

type Found = { code: string; title: string }

/**
 * Offences that a typed text may mean, in the national list and the matrix together (F30): the exact code first, then
 * rows of the matrix, then codes, those that a row covers before the others. Words may be beginnings and may name the
 * statute; where nothing has them all, offences that are spelt alike. Empty for whoever may not read the matrix. Three
 * queries at most, and one more the first time.
 */
export async function offenceChoices(actor: Actor, typed: string): Promise<OffenceChoice[]> {
  const db = reading(actor)
  const text = typed.slice(0, 200)
  if (servicesWhere(actor, 'rulebook.view').length === 0 || searchWords(text).join('').length < 2) return []
  const edition = await editionInForce(db, londonDay(actor.at))
  const coverage = await coverageFor(db, edition)
  const code = readCjsCode(text)
  const found = await listed(text, code)
  const exact = found.filter((offence) => offence.code === code)
  const rows = searchOffences(edition, text, MOST_ROWS)
  const others = found.filter((offence) => offence.code !== code)
  const choices = [...exact.flatMap((offence) => codeChoices(offence, coverage)), ...rows.map((row) => rowChoice(row, coverage)), ...others.flatMap((offence) => codeChoices(offence, coverage))]
  const all = choices.length > 0 ? choices : (await spelt(text)).flatMap((offence) => codeChoices(offence, coverage))
  return [...new Map(all.map((choice) => [choice.value, choice])).values()].slice(0, MOST_CHOICES)
}

/** Offences of the list that have every word, in its code, title or statute. */
async function listed(text: string, code: string | null): Promise<Found[]> {
  const lexemes = (words: readonly string[]) => words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean).map((word) => `${word}:*`)
  const query = wantedWords(text).flatMap((ways) => {
    const said = ways.map(lexemes).filter((words) => words.length > 0).map((words) => `(${words.join(' & ')})`)
    return said.length > 0 ? [`(${said.join(' | ')})`] : []
  }).join(' & ')
  const asCode = code === null ? Prisma.empty : Prisma.sql`OR code = ${code}`
  return db.$queryRaw<Found[]>`
    SELECT code, title FROM "NationalOffence" n
    WHERE version = ${NATIONAL_LIST.version} AND "modeOfTrial" IS NOT NULL AND (to_tsvector('simple', search) @@ to_tsquery('simple', ${query}) ${asCode})
    ORDER BY code = ${code ?? ''} DESC, EXISTS (SELECT 1 FROM "RowCode" r WHERE r."cjsCode" = n.code) DESC, code ~ '\\d$' DESC, similarity(title, ${text}) DESC, length(title), code
    LIMIT ${MOST_CHOICES}`
}

/** Offences that rows of the matrix cover and whose titles are spelt much like the text. */
async function spelt(text: string): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    SELECT code, title FROM (
      SELECT n.code, n.title, word_similarity(${text}, n.title) AS alike FROM "NationalOffence" n
      WHERE n.version = ${NATIONAL_LIST.version} AND EXISTS (SELECT 1 FROM "RowCode" r WHERE r."cjsCode" = n.code)
    ) a WHERE alike >= ${ALIKE} ORDER BY alike DESC, similarity(title, ${text}) DESC, length(title), code LIMIT ${MOST_CHOICES}`
}
