/** Where the time of a run goes, by the engine's own profiler, and how often a function is called in it. */

import { type Profiler, Session } from 'node:inspector';

/** A part of a run, known by the frames that belong to it. */
export interface RunPart {
  readonly name: string;
  readonly isHere: (frame: { readonly functionName: string; readonly url: string }) => boolean;
}

/** Milliseconds of a run by part, each moment counted once: for the first part in the list that has a frame on the stack. */
export function timeByPart(parts: readonly RunPart[], run: () => void): ReadonlyMap<string, number> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  run();
  const sums = new Map(parts.map((part) => [part.name, 0]));
  session.post('Profiler.stop', (error, { profile }) => {
    if (error) throw error;
    addUp(profile, parts, sums);
  });
  session.disconnect();
  return sums;
}

function addUp(profile: Profiler.Profile, parts: readonly RunPart[], sums: Map<string, number>): void {
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const own = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, parts.findIndex((part) => part.isHere(callFrame))]),
  );
  const partOf = (node: number): number => {
    const above = parents.get(node);
    const outer = above === undefined ? -1 : partOf(above);
    const inner = own.get(node) ?? -1;
    return inner < 0 || (outer >= 0 && outer < inner) ? outer : inner;
  };
  const known = new Map(profile.nodes.map(({ id }) => [id, partOf(id)]));
  profile.samples?.forEach((node, at) => {
    const part = parts[known.get(node) ?? -1];
    if (part) sums.set(part.name, (sums.get(part.name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1_000);
  });
}

/** How often each named function of a source file is called in a run. */
export function callsIn(
  run: () => void,
  functions: readonly { readonly file: string; readonly name: string }[],
): readonly number[] {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  run();
  let counts: readonly number[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    counts = functions.map(({ file, name }) =>
      result
        .filter(({ url }) => url.endsWith(file))
        .flatMap((script) => script.functions.filter((each) => each.functionName === name))
        .reduce((sum, each) => sum + (each.ranges[0]?.count ?? 0), 0),
    );
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return counts;
}
