/** Something wrong with a file: where, what, and the way out. All are reported at once. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: string; // stable, for tests and translations
  readonly path: string; // materials[0].stages[1].id
  readonly message: string; // a sentence
  readonly suggestion: string; // what to do
}
