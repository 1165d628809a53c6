/** One measured number, beside the same number of a peer where there is one. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: {
    readonly name: string;
    readonly value: number;
    readonly ratio: number; // how many times better ours is
  };
}
