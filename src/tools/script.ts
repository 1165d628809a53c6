import { z } from 'zod';
import { commandSchema } from '../core/seat.ts';

/** One line of a script: in this turn, this seat says this. Whether it may is judged when it is said. */
const lineSchema = z.strictObject({
  turn: z.int().min(1).max(40),
  seat: z.string().min(1).max(40),
  command: commandSchema,
});
export type ScriptLine = z.infer<typeof lineSchema>;

export type ParsedScript =
  | { readonly ok: true; readonly lines: readonly ScriptLine[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `[{ turn, seat, command }, …]`; names every line that is wrong. */
export function parseScript(text: string, seats: readonly string[]): ParsedScript {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      problems: [`it is not complete JSON: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const read = z.array(lineSchema).max(10_000).safeParse(json);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    };
  }
  const strangers = read.data.flatMap((line, index) =>
    seats.includes(line.seat) ? [] : [`${index}.seat: "${line.seat}" is no seat of this level (${seats.join(', ')})`],
  );
  return strangers.length > 0 ? { ok: false, problems: strangers } : { ok: true, lines: read.data };
}
