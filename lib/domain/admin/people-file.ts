import { POLICE_RANKS, RANK_NAMES, ROLE_NAMES, ROLES, type PoliceRank, type Role } from '../access/role'
import { addDays, type IsoDay } from '../deadlines/iso-day'
import type { ImportFault, ImportTable } from '../intake/check-import'
import { day, readGroup, required, text, word, type Cell, type ImportColumn } from '../intake/import-column'
import { columnName } from '../intake/check-import'
import type { OrganisationKind } from './organisation-kind'
import { whyNoPost } from './why-no-post'

const email = (column: ImportColumn<string | null>): ImportColumn<string | null> => ({
  ...column, allowed: 'An e-mail address',
  read: (typed): Cell<string | null> => (typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? { value: typed.toLowerCase() || null } : { problem: 'Write an e-mail address, such as name@example.org' }),
})

/** The columns of a file of people: a row is one post, and somebody with two posts has two rows. */
export const PEOPLE_COLUMNS = {
  name: required(text({ name: 'name', means: 'What colleagues call them', example: 'Sgt Hannah Whitlock' }, 200)),
  email: required(email(text({ name: 'email', means: 'The address that they sign in with', example: 'h.whitlock@example.org' }, 200))),
  role: required(word({ name: 'role', means: 'What they are in the service', example: 'sergeant' }, Object.fromEntries(ROLES.map((role) => [role, ROLE_NAMES[role]])) as Record<Role, string>)),
  rank: word({ name: 'rank', means: 'The police rank, for police officers', example: 'sergeant' }, Object.fromEntries(POLICE_RANKS.map((rank) => [rank, RANK_NAMES[rank]])) as Record<PoliceRank, string>),
  organisation: required(text({ name: 'organisation', means: 'Where they work, by its name here', example: 'Wensum Constabulary' }, 200)),
  startsOn: required(day({ name: 'from', means: 'The first day of the post', example: '2026-04-01' })),
  endsOn: day({ name: 'to', means: 'Its last day, where one is known' }),
}

/** The most rows of such a file. */
export const MOST_PEOPLE_ROWS = 2_000

/** One post as the file has it. */
export type FilePost = { row: number; name: string; email: string; role: Role; rank: PoliceRank | null; organisationId: string; organisation: string; kind: OrganisationKind; startsOn: IsoDay; endsOn: IsoDay | null }

type Organisation = { id: string; name: string; kind: OrganisationKind }

/** Reads a file of people: every fault of it, or its posts. */
export function readPeopleFile({ header, rows }: ImportTable, organisations: readonly Organisation[]): { faults: ImportFault[] } | { posts: FilePost[] } {
  const names = header.map(columnName)
  const columns = Object.values(PEOPLE_COLUMNS)
  const odd = [...names.filter((name) => !columns.some((column) => column.name === name)).map((name) => ({ row: 1, column: name.slice(0, 60), message: 'This column is not known' })), ...columns.filter(({ name, isRequired }) => isRequired && !names.includes(name)).map(({ name }) => ({ row: 1, column: name, message: 'This column is missing' })),
    ...[...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => ({ row: 1, column: name.slice(0, 60), message: 'This column stands there twice' }))]
  if (odd.length > 0) return { faults: odd }
  if (rows.length === 0) return { faults: [{ row: 1, column: '', message: 'There is nobody below the first row: an empty list would end every post' }] }
  if (rows.length > MOST_PEOPLE_ROWS) return { faults: [{ row: MOST_PEOPLE_ROWS + 2, column: '', message: `${MOST_PEOPLE_ROWS.toLocaleString('en-GB')} rows are the most` }] }
  const faults: ImportFault[] = []
  const posts: FilePost[] = []
  const nameOf = new Map<string, { row: number; name: string }>()
  for (const { number, cells } of rows) {
    if (cells.slice(names.length).some((cell) => cell.trim() !== '')) faults.push({ row: number, column: '', message: 'The row has more cells than the first row has columns' })
    const read = readGroup(PEOPLE_COLUMNS, Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])))
    if ('faults' in read) {
      faults.push(...read.faults.map((fault) => ({ row: number, ...fault })))
      continue
    }
    const { organisation: named, ...values } = read.values
    const organisation = organisations.find(({ name }) => name.toLowerCase() === named.toLowerCase())
    if (!organisation) faults.push({ row: number, column: 'organisation', message: 'There is no organisation of this name. Add it first, under Organisations' })
    const before = nameOf.get(values.email)
    if (before && before.name !== values.name) faults.push({ row: number, column: 'name', message: `Row ${before.row} gives the same e-mail address another name` })
    nameOf.set(values.email, before ?? { row: number, name: values.name })
    if (organisation) posts.push({ row: number, ...values, organisationId: organisation.id, organisation: organisation.name, kind: organisation.kind })
  }
  return faults.length > 0 ? { faults } : { posts }
}

/** Somebody who is here, with their posts that are not over: those in the service of the file, and those in others. */
export type StaffMember = { id: string; email: string; name: string; isClosed: boolean; posts: readonly { id: string; isOurs: boolean; role: Role; rank: PoliceRank | null; organisationId: string; organisation: string; startsOn: IsoDay; endsOn: IsoDay | null }[] }

/** What a file would do to one person. */
export type PersonChange = {
  kind: 'joins' | 'moves' | 'leaves'
  personId: string | null
  email: string
  name: string
  gives: FilePost[]
  /** Posts that end, each with its last day. */
  ends: { postId: string; role: Role; rank: PoliceRank | null; organisation: string; lastDay: IsoDay }[]
}

const samePost = (held: StaffMember['posts'][number], wanted: FilePost): boolean => held.role === wanted.role && held.rank === wanted.rank && held.organisationId === wanted.organisationId

/** What a file, as the whole list of who works for a service, changes on a day: who joins, who moves, who leaves; or why it cannot be applied, by row. Whoever applies it stands outside: nobody changes their own posts. */
export function peopleChanges(wanted: readonly FilePost[], staff: readonly StaffMember[], { today, ownId }: { today: IsoDay; ownId: string }): { faults: ImportFault[]; changes: PersonChange[] } {
  const faults: ImportFault[] = []
  const changes: PersonChange[] = []
  const yesterday = addDays(today, -1)
  const emails = [...new Set(wanted.map(({ email: address }) => address))]
  for (const address of emails) {
    const rows = wanted.filter((post) => post.email === address)
    const person = staff.find((member) => member.email === address)
    const ours = person?.posts.filter((post) => post.isOurs) ?? []
    const gives = rows.filter((row) => (row.endsOn === null || row.endsOn >= today) && !ours.some((post) => samePost(post, row)))
    const ends = ours.flatMap((post) => {
      const row = rows.find((one) => samePost(post, one))
      const lastDay = row ? row.endsOn : yesterday
      return lastDay === null || (post.endsOn !== null && post.endsOn <= lastDay) ? [] : [{ postId: post.id, role: post.role, rank: post.rank, organisation: post.organisation, lastDay: lastDay < yesterday ? yesterday : lastDay }]
    })
    if (person?.id === ownId) {
      const [row] = rows
      if (row && (gives.length > 0 || ends.length > 0)) faults.push({ row: row.row, column: 'email', message: 'This is you: nobody changes their own posts. Another administrator does' })
      continue
    }
    if (gives.length === 0 && ends.length === 0) continue
    // An account is one, whoever it works for: giving it a post would hand it to the administrator of this service.
    if (person && ours.length === 0 && person.posts.some((post) => post.endsOn === null || post.endsOn >= today)) {
      faults.push({ row: gives[0]?.row ?? 0, column: 'email', message: 'Somebody with this e-mail address is here already and works for another service: whoever runs the server can add a post for them' })
      continue
    }
    if (person?.isClosed && gives.length > 0) faults.push({ row: gives[0]?.row ?? 0, column: 'email', message: 'This person’s account is closed. Open it first, on their page' })
    const held: { role: Role; startsOn: IsoDay; endsOn: IsoDay | null }[] = (person?.posts ?? []).map((post) => ({ ...post, endsOn: ends.find(({ postId }) => postId === post.id)?.lastDay ?? post.endsOn }))
    for (const post of gives) {
      const whyNot = whyNoPost({ role: post.role, rank: post.rank, kind: post.kind, startsOn: post.startsOn, endsOn: post.endsOn }, held)
      if (whyNot) faults.push({ row: post.row, column: 'role', message: whyNot })
      held.push(post)
    }
    changes.push({ kind: ours.length === 0 ? 'joins' : 'moves', personId: person?.id ?? null, email: address, name: person?.name ?? rows[0]?.name ?? address, gives, ends })
  }
  for (const person of staff) {
    const ours = person.posts.filter((post) => post.isOurs)
    if (ours.length === 0 || person.id === ownId || emails.includes(person.email)) continue
    changes.push({ kind: 'leaves', personId: person.id, email: person.email, name: person.name, gives: [], ends: ours.map((post) => ({ postId: post.id, role: post.role, rank: post.rank, organisation: post.organisation, lastDay: post.startsOn > yesterday ? addDays(post.startsOn, -1) : yesterday })) })
  }
  return { faults, changes }
}
