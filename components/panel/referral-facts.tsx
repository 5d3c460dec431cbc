import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { LAWFUL_BASIS_WORDS, LAWFUL_BASES, SOURCE_WORDS, type ReferralSource } from '@/lib/domain/intake/referral'

/** Why a child was referred to the service where it was not the police, as a panel reads it. */
export function ReferralFacts({ id, referral, worries }: { id?: string; referral: { source: ReferralSource; fromName: string | null; fromRole: string | null; lawfulBasis: string | null; asks: string | null }; worries: string | null }) {
  const basis = LAWFUL_BASES.find((one) => one === referral.lawfulBasis)
  return (
    <Section id={id} title="Why the child was referred">
      <SummaryList
        rows={[
          { key: 'Referred by', value: [SOURCE_WORDS[referral.source], [referral.fromName, referral.fromRole].filter(Boolean).join(', ')].filter(Boolean).join(': ') },
          { key: 'What it is about', value: worries && <span className="whitespace-pre-line">{worries}</span> },
          { key: 'What they ask for', value: referral.asks && <span className="whitespace-pre-line">{referral.asks}</span> },
          { key: 'Why the service may know it', value: basis && LAWFUL_BASIS_WORDS[basis] },
        ]}
      />
    </Section>
  )
}
