'use client'

import { useEffect, useRef } from 'react'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { OUTCOME_NAMES, isOutcome } from '@/lib/domain/outcome/outcome'
import type { WhatIfAnswer as Answer } from '@/lib/domain/rulebook/what-if'
import { ROUTE_WORDS } from '@/lib/domain/triage/route-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { OutcomeFindings } from './outcome-findings'
import { ScoreWorking } from './score-working'

/** What the rules say to facts that belong to no case: route, score, clocks, what is missing, and every outcome with its findings. Takes the focus when it comes. */
export function WhatIfAnswer({ answer, says }: { answer: Answer; says: readonly string[] }) {
  const { assessment, working, notice, clocks, missing, withoutNumber, asOf } = answer
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [answer])
  return (
    <div ref={heading} tabIndex={-1} className="mb-8 border-4 border-line p-4 tablet:p-6" role="region" aria-labelledby="answer">
      <h2 id="answer" className="govuk-heading-l">The answer on {writtenDay(asOf)}</h2>
      <SummaryList
        isDense
        rows={[
          { key: 'Where it goes', value: <><strong>{ROUTE_WORDS[assessment.route]}</strong><br />{assessment.routeReasons.join(' ')}</> },
          { key: 'What falls due', value: clocks.length === 0 ? 'Nothing: no clock runs on these facts.' : <ul className="m-0 list-none p-0">{clocks.map(({ name, due }) => <li key={name}>{name}: {writtenDay(due)}</li>)}</ul> },
          { key: 'Not known yet', value: missing.length === 0 ? 'Nothing that any outcome waits for.' : <ul className="m-0 list-disc pl-5">{missing.map((fact) => <li key={fact}>{fact}</li>)}</ul> },
          { key: 'Answered by', value: <ul className="m-0 list-none p-0">{says.map((line) => <li key={line}>{line}</li>)}</ul> },
          ...(withoutNumber.length > 0 ? [{ key: 'No national number', value: `${withoutNumber.map((outcome) => (isOutcome(outcome) ? OUTCOME_NAMES[outcome].long : outcome)).join('; ')}: not in force on that day` }] : []),
        ]}
      />
      <Section title="The gravity score"><ScoreWorking working={working} /></Section>
      <h2 className="govuk-heading-m">The outcomes</h2>
      <OutcomeFindings assessment={assessment} {...(notice ? { notice } : {})} />
    </div>
  )
}
