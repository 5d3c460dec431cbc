import 'server-only'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Tx } from '../db'
import type { Prisma } from '../generated/prisma/client'
import type { Station } from '../generated/prisma/enums'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import type { CaseAssessment } from './assess-case'

/** What was decided, by which station. `rationale` is what the station's form asked for, by heading. */
export type DecisionDraft = {
  station: Station
  choice: 'settle' | 'send_to_panel' | 'charging_decision' | 'no_criminal_outcome' | 'unanimous' | 'settlement'
  outcome: Outcome | null
  rationale: Record<string, string>
  /** Null where no single person decided. */
  decidedById: string | null
}

/** Writes a decision down for good with its facts, its findings and the versions that they rest on (F33), and answers with its id. */
export async function freezeDecision(tx: Tx, actor: Actor, record: CaseRecord, assessed: CaseAssessment, draft: DecisionDraft): Promise<string> {
  const decision = await tx.decision.create({
    data: {
      caseId: record.id,
      station: draft.station,
      choice: draft.choice,
      outcome: draft.outcome,
      rationale: draft.rationale,
      decidedById: draft.decidedById,
      decidedAt: actor.at,
      facts: assessed.facts as unknown as Prisma.InputJsonValue,
      assessment: assessed.assessment as unknown as Prisma.InputJsonValue,
      ruleset: assessed.assessment.ruleset,
      editionId: assessed.edition.id,
      settings: assessed.settings as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  })
  return decision.id
}
