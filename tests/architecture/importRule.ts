import { type Edge, packageOf } from './imports.ts';
import { layerOf, TABLE } from './layers.ts';

/** Why an edge is outside the layer table, or null where it is allowed. */
export function whyForbidden(edge: Edge): string | null {
  const layer = layerOf(edge.from);
  if (layer === null) return `${edge.from} lies in no layer`;
  const rule = TABLE[layer];
  if (edge.to.includes('${')) return layer === 'tools' ? null : `${layer} may not import what a scan cannot read`;
  if (edge.isPackage) {
    const name = edge.to.startsWith('node:') ? 'node:' : packageOf(edge.to);
    return rule.npm.includes(name) ? null : `${layer} may not use the package ${name}`;
  }
  const target = layerOf(edge.to);
  if (target === layer) return null;
  const isLoose = layer === 'client' && (/^src\/client\/session\//.test(edge.from) || /\.worker\.ts$/.test(edge.from));
  const allowed = [...rule.imports, ...(isLoose ? (rule.inSessionAndWorkers ?? []) : [])];
  if (target === null) {
    const isLevel = edge.to.startsWith('levels/') && edge.to.endsWith('.json');
    if (edge.to.startsWith('tests/bench/') && allowed.includes('tests/bench')) return null;
    return isLevel && allowed.includes('levels') ? null : `${layer} may not reach ${edge.to}`;
  }
  if (allowed.includes(target)) return null;
  const door = edge.to.replace(/^src\//, '').replace(/\.ts$/, '');
  if (allowed.some((entry) => entry === door)) return null;
  if (edge.isTypeOnly && allowed.includes(`${target} (types)`)) return null;
  return `${layer} may not import ${door}`;
}
