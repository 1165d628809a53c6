import { useRef, useState } from 'preact/hooks';
import type { Command } from '../../../core/seat.ts';
import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { refusalText } from '../../text/refusalText.ts';

/** Sends a command and keeps the refusal, in words, for the panel that asked. */
export function useSend(): {
  send(command: Command): Promise<boolean>;
  readonly problem: string | null;
} {
  const { session, ui } = useGame();
  const [problem, setProblem] = useState<string | null>(null);
  const isSending = useRef(false);
  const send = async (command: Command): Promise<boolean> => {
    if (isSending.current) return false; // a second press while the first is on its way
    isSending.current = true;
    setProblem(null);
    const result = await session.send(command).catch(() => null);
    isSending.current = false;
    if (result === null) {
      setProblem(m.notSent());
      return false;
    }
    if (result.ok) return true;
    const says = refusalText(result.refusal);
    setProblem(says);
    ui.saying.value = says;
    return false;
  };
  return { send, problem };
}
