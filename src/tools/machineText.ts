import type { StepTable } from '../core/machines/step.ts';

type AnyTable = StepTable<string, string, never>;

/** One machine with what people call it. */
export interface Described {
  readonly title: string;
  readonly file: string; // where it is defined
  readonly table: unknown; // a StepTable of any modes
}

const BEGINNING = `# The machines

Made from the machines themselves by \`npm run diagrams\`; a test holds this page to them. A word after a slash is the guard
that must hold for the step; where an event has several targets the first whose guard holds is taken.
`;

/** The page of state diagrams of all machines, in Mermaid, with the modes that end. */
export function machinesPage(machines: readonly Described[]): string {
  return [BEGINNING, ...machines.map(sectionOf)].join('\n');
}

function sectionOf({ title, file, table }: Described): string {
  const { machine } = table as AnyTable;
  const modes = Object.values(machine.states);
  const lines = modes.flatMap((mode) =>
    [...mode.transitions].flatMap(([event, definitions]) =>
      definitions.map((each) => {
        const guard = typeof each.guard === 'string' ? ` / ${each.guard}` : '';
        return `  ${mode.key} --> ${each.target?.[0]?.key ?? mode.key} : ${event}${guard}`;
      }),
    ),
  );
  const ends = modes.filter((mode) => mode.type === 'final').map((mode) => `  ${mode.key} --> [*]`);
  const initial = String(machine.config.initial ?? '');
  return [
    `## ${title}`,
    '',
    `\`${file}\``,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...lines,
    ...ends,
    '```',
    '',
  ].join('\n');
}
