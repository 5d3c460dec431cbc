import 'server-only'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { DecidedResult } from '@/lib/domain/panel/agenda-result'
import type { NoAdmissionRoute, NotDivertedReason } from '@/lib/domain/triage/not-diverted'
import { likeCasesInWords, usualInWords } from '@/lib/domain/triage/like-cases'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Station } from '../generated/prisma/enums'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import type { CaseAssessment } from './assess-case'
import { likeCases } from './like-cases'

/** What was decided, by which station. `rationale` is what the station's form asked for, by heading. */
export type DecisionDraft = {
  station: Station
  choice: 'settle' | 'send_to_panel' | 'charging_decision' | 'no_criminal_outcome' | 'settlement' | DecidedResult
  outcome: Outcome | null
  rationale: Record<string, string>
  /** Null where no single person decided. */
  decidedById: string | null
  /** Why a child who could have been diverted was not, and what came of the outcomes that ask for no admission; for a charge. */
  notDiverted?: NotDivertedReason | null
  noAdmissionRoute?: NoAdmissionRoute | null
}

/** Writes a decision down for good with its facts, its findings, the versions that they rest on (F33) and the like cases that stood beside it (F133), and answers with its id. */
export async function freezeDecision(tx: Tx, actor: Actor, record: CaseRecord, assessed: CaseAssessment, draft: DecisionDraft): Promise<string> {
  const like = await likeCases(tx, actor, record, assessed)
  const decision = await tx.decision.create({
    data: {
      caseId: record.id,
      station: draft.station,
      choice: draft.choice,
      outcome: draft.outcome,
      rationale: draft.rationale,
      decidedById: draft.decidedById,
      decidedAt: actor.at,
      notDiverted: draft.notDiverted ?? null,
      noAdmissionRoute: draft.noAdmissionRoute ?? null,
      facts: assessed.facts as unknown as Prisma.InputJsonValue,
      assessment: assessed.assessment as unknown as Prisma.InputJsonValue,
      ruleset: assessed.assessment.ruleset,
      editionId: assessed.edition.id,
      settings: assessed.settings as unknown as Prisma.InputJsonValue,
      offences: record.offences.map(({ code, cjsCode, cjsTitle, rowReason, rowChosenById, rowChosenAt }) => ({ code, cjsCode, cjsTitle, rowReason, rowChosenById, rowChosenAt: rowChosenAt?.toISOString() ?? null })),
      likeCases: like
        ? { likeness: like.likeness, caseIds: like.caseIds, summary: like.summary, says: [likeCasesInWords(like.summary), (draft.outcome && usualInWords(like.summary, draft.outcome)) ?? ''].filter(Boolean) }
        : Prisma.DbNull,
    },
    select: { id: true },
  })
  // A case stands among like cases with the decision that came last, or not at all.
  await tx.likeCase.deleteMany({ where: { caseId: record.id } })
  if (like && draft.outcome) {
    await tx.likeCase.create({
      data: { caseId: record.id, decisionId: decision.id, serviceId: record.serviceId, ...like.likeness, outcome: draft.outcome, decidedAt: actor.at }, select: { caseId: true },
    })
  }
  return decision.id
}
