interface BarProps {
  readonly share: number; // 0 to 1
  readonly tone?: 'ink' | 'deal' | 'pressure' | 'money';
  readonly class?: string;
}

/** A short bar; the number stands beside it, so it is only a picture. */
export function Bar({ share, tone = 'ink', class: extra = '' }: BarProps) {
  const width = `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%`;
  return (
    <span class={`bar ${tone} ${extra}`} aria-hidden="true">
      <span class="fill" style={{ width }} />
    </span>
  );
}
