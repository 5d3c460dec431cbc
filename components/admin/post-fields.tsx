import { DateInput } from '@/components/ui/date-input'
import type { DateParts } from '@/components/ui/date-parts'
import { Select } from '@/components/ui/select'
import { ORGANISATION_KIND_NAMES, type OrganisationKind } from '@/lib/domain/admin/organisation-kind'
import { POLICE_RANKS, RANK_NAMES, ROLE_NAMES, ROLES } from '@/lib/domain/access/role'

/** What a post can be chosen from. */
export type PostChoices = { services: readonly { id: string; name: string }[]; organisations: readonly { id: string; kind: OrganisationKind; name: string }[] }

type PostFieldsProps = PostChoices & {
  errors: Readonly<Record<string, string>>
  /** What was typed or is saved, by field. */
  value: (name: string) => string
  startsOn: DateParts
  endsOn: DateParts
}

/** The fields of a post: role, rank, organisation, service, first and last day. */
export function PostFields({ services, organisations, errors, value, startsOn, endsOn }: PostFieldsProps) {
  const [only, ...more] = services
  return (
    <>
      <Select name="role" label="Role" emptyLabel="Choose a role" defaultValue={value('role')} error={errors.role} options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))} />
      <Select name="rank" label="Police rank" hint="Only for police officers." emptyLabel="No rank" defaultValue={value('rank')} error={errors.rank} options={POLICE_RANKS.map((rank) => ({ value: rank, label: RANK_NAMES[rank] }))} />
      <Select
        name="organisationId"
        label="Where they work"
        emptyLabel="Choose an organisation"
        defaultValue={value('organisationId')}
        error={errors.organisationId}
        options={organisations.map(({ id, kind, name }) => ({ value: id, label: `${name} (${ORGANISATION_KIND_NAMES[kind].toLowerCase()})` }))}
      />
      {only && more.length === 0 ? (
        <input type="hidden" name="serviceId" value={only.id} />
      ) : (
        <Select name="serviceId" label="Whose cases the post is about" emptyLabel="Choose a service" defaultValue={value('serviceId')} error={errors.serviceId} options={services.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <DateInput name="startsOn" label="First day" hint="For example, 27 3 2026" defaultValue={startsOn} error={errors.startsOn} />
      <DateInput name="endsOn" label="Last day, if it is known" hint="Leave it empty while the post has no end." defaultValue={endsOn} error={errors.endsOn} />
    </>
  )
}
