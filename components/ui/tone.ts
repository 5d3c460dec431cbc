/** What a colour says; it never says it alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
