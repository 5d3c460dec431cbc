import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { MatchExplanation, MatchReason } from '@/lib/domain/matching/explain-match'

const SIGNS: Record<MatchReason['says'], { sign: string; words: string }> = {
  agrees: { sign: '✓', words: 'Agrees' },
  nearly: { sign: '≈', words: 'Nearly agrees' },
  differs: { sign: '✗', words: 'Differs' },
}

/** How likely two records are of one child, and why: what agrees, what nearly agrees, what differs. */
export function MatchReasons({ likelihood, isStrong, explanation }: { likelihood: string; isStrong: boolean; explanation: MatchExplanation }) {
  return (
    <>
      <Tag tone={isStrong ? 'warning' : 'neutral'}>{likelihood}</Tag>
      <ul className="m-0 mt-2 list-none p-0">
        {explanation.reasons.map(({ says, words }) => (
          <li key={words} className="flex gap-2">
            <span aria-hidden="true">{SIGNS[says].sign}</span>
            <span><VisuallyHidden>{SIGNS[says].words}: </VisuallyHidden>{words}</span>
          </li>
        ))}
      </ul>
      {explanation.notCompared.length > 0 ? <p className="m-0 mt-1 text-muted">Not compared: {explanation.notCompared.join(', ')}</p> : null}
    </>
  )
}
