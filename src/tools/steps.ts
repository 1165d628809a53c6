/** Everything that is made from other files before the game is built, tested or served: one list, in order. */
export interface Step {
  readonly name: string;
  readonly says: string; // printed when the step runs
  readonly program: string; // run by Node, relative to the repository
  readonly args: readonly string[];
  readonly inputs: readonly string[]; // files or folders; the step runs when any of their contents changed
  readonly outputs: readonly string[]; // the step runs when one of them is missing
}

export const GENERATE_STEPS: readonly Step[] = [
  {
    name: 'messages',
    says: 'Compiling messages',
    program: 'src/tools/makeMessages.ts',
    args: [],
    inputs: [
      'src/client/text/messages',
      'src/client/text/project.inlang/settings.json',
      'src/tools/messages.ts',
      'package-lock.json',
    ],
    outputs: ['src/client/text/generated/messages.js', 'src/client/text/generated/runtime.js'],
  },
  {
    name: 'level schema',
    says: 'Writing the JSON Schema of levels',
    program: 'src/tools/levelSchema.ts',
    args: [],
    inputs: ['src/scenario', 'src/tools/levelSchema.ts', 'package-lock.json'],
    outputs: ['levels/scenario.schema.json'],
  },
];

export const BUILD_STEP: Step = {
  name: 'build',
  says: 'Building the game',
  program: 'node_modules/vite/bin/vite.js',
  args: ['build', '--logLevel', 'warn'],
  inputs: ['src', 'assets', 'levels', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
  outputs: ['dist/index.html'],
};
