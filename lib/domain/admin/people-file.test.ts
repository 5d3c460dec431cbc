import { describe, expect, it } from 'vitest'
import { peopleChanges, readPeopleFile, type FilePost, type StaffMember } from './people-file'

const force = { id: 'force', name: 'Wensum Constabulary', kind: 'force' as const }
const yjs = { id: 'yjs', name: 'Wensum YJS', kind: 'yjs' as const }
const header = ['name', 'email', 'role', 'rank', 'organisation', 'from', 'to']
const read = (...rows: string[][]) => readPeopleFile({ header, rows: rows.map((cells, index) => ({ number: index + 2, cells })) }, [force, yjs])
const today = '2026-11-24'
const post = (more: Partial<FilePost> = {}): FilePost => ({ row: 2, name: 'Sgt Ann Fox', email: 'ann@example.org', role: 'sergeant', rank: 'sergeant', organisationId: 'force', organisation: force.name, kind: 'force', startsOn: '2026-01-01', endsOn: null, ...more })
const ann: StaffMember = { id: 'ann', email: 'ann@example.org', name: 'Sgt Ann Fox', isClosed: false, posts: [{ id: 'p1', isOurs: true, role: 'sergeant', rank: 'sergeant', organisationId: 'force', organisation: force.name, startsOn: '2025-01-01', endsOn: null }] }
const changes = (wanted: FilePost[], staff: StaffMember[], ownId = 'admin') => peopleChanges(wanted, staff, { today, ownId })

describe('a file of people', () => {
  it('is read, with names of organisations and addresses in any case', () => expect(read(['Sgt Ann Fox', 'Ann@Example.org', 'Sergeant', 'sergeant', 'wensum constabulary', '2026-01-01', ''])).toEqual({ posts: [post()] }))
  it('names every fault by row and column', () => {
    expect(read(['', 'ann', 'boss', '', 'Nowhere', '2026-02-30', ''], ['Ann', 'a@example.org', 'analyst', '', 'Nowhere', '2026-01-01', ''], ['Bob', 'a@example.org', 'analyst', '', 'Wensum YJS', '2026-01-01', '', 'more'])).toEqual({
      faults: [
        { row: 2, column: 'name', message: expect.any(String) }, { row: 2, column: 'email', message: expect.any(String) }, { row: 2, column: 'role', message: expect.any(String) }, { row: 2, column: 'from', message: expect.any(String) },
        { row: 3, column: 'organisation', message: expect.stringContaining('no organisation of this name') }, { row: 4, column: '', message: expect.stringContaining('more cells') }, { row: 4, column: 'name', message: expect.stringContaining('Row 3') },
      ],
    })
  })
  it('is refused as a wrong file, or an empty one', () => {
    expect(readPeopleFile({ header: ['crime_reference', 'name', 'name'], rows: [] }, [])).toMatchObject({ faults: expect.arrayContaining([{ row: 1, column: 'crime_reference', message: 'This column is not known' }, { row: 1, column: 'email', message: 'This column is missing' }, { row: 1, column: 'name', message: 'This column stands there twice' }]) })
    expect(read()).toMatchObject({ faults: [{ row: 1, message: expect.stringContaining('would end every post') }] })
  })
})

describe('what a file changes', () => {
  it('is nothing where all stands as it is', () => expect(changes([post()], [ann])).toEqual({ faults: [], changes: [] }))
  it('is that somebody joins', () => expect(changes([post()], []).changes).toMatchObject([{ kind: 'joins', personId: null, gives: [{ role: 'sergeant' }], ends: [] }]))
  it('is that somebody moves: the old post ends yesterday, the new one is given', () => {
    expect(changes([post({ role: 'inspector', rank: 'inspector' })], [ann]).changes).toMatchObject([{ kind: 'moves', personId: 'ann', gives: [{ role: 'inspector' }], ends: [{ postId: 'p1', lastDay: '2026-11-23' }] }])
  })
  it('is that a post has a last day', () => expect(changes([post({ endsOn: '2026-12-31' })], [ann]).changes).toMatchObject([{ kind: 'moves', gives: [], ends: [{ postId: 'p1', lastDay: '2026-12-31' }] }]))
  it('is that whoever is not on the list leaves, and posts in other services stay', () => {
    const both = { ...ann, posts: [...ann.posts, ...ann.posts.map((own) => ({ ...own, id: 'p2', isOurs: false }))] }
    expect(changes([], [both]).changes).toMatchObject([{ kind: 'leaves', personId: 'ann', ends: [{ postId: 'p1' }] }])
  })
  it('is nobody who works for another service: giving them a post would hand their account over', () => {
    const elsewhere = { ...ann, posts: ann.posts.map((own) => ({ ...own, isOurs: false })) }
    expect(changes([post()], [elsewhere])).toMatchObject({ faults: [{ row: 2, column: 'email', message: expect.stringContaining('works for another service') }], changes: [] })
  })
  it('is never about whoever applies it, listed or not', () => {
    expect(changes([], [ann], 'ann')).toEqual({ faults: [], changes: [] })
    expect(changes([post({ role: 'inspector', rank: 'inspector' })], [ann], 'ann')).toMatchObject({ faults: [{ row: 2, column: 'email' }], changes: [] })
  })
  it('keeps an administrator from holding another post, and a closed account closed', () => {
    expect(changes([post(), post({ row: 3, role: 'administrator', rank: null, organisationId: 'yjs', kind: 'yjs' })], []).faults).toMatchObject([{ row: 3, column: 'role', message: expect.stringContaining('holds no other post') }])
    expect(changes([post({ role: 'inspector', rank: 'inspector' })], [{ ...ann, isClosed: true }]).faults).toMatchObject([{ message: expect.stringContaining('closed') }])
  })
})
