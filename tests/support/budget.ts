/** How many games a test plays: what the variable GAMES says, else the number that fits the whole run. */
export function gamesAtMost(usual: number): number {
  const asked = Number(process.env['GAMES'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

/** How many random commands a test sends: what the variable COMMANDS says, else the usual number. */
export function commandsAtMost(usual: number): number {
  const asked = Number(process.env['COMMANDS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
