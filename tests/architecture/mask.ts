/**
 * Blanks comments and the insides of strings, templates and regular expressions with spaces, keeping every offset and line,
 * so that plain patterns can read code. Code inside `${}` stays.
 */
export function mask(text: string): string {
  const out = text.split('');
  const blank = (from: number, to: number): void => {
    for (let k = from; k < to; k++) if (out[k] !== '\n') out[k] = ' ';
  };
  const templates: number[] = []; // brace depth at which each open `${` ends
  let depth = 0;
  let at = 0;
  const template = (from: number): void => {
    const end = endOfTemplatePart(text, from);
    blank(from, end);
    if (text[end] === '`') at = end + 1;
    else {
      templates.push(depth);
      depth += 1;
      at = end + 2;
    }
  };
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = two.charAt(0);
    if (two === '//' || two === '/*') {
      const end = endOfComment(text, at, two);
      blank(at, end);
      at = end;
    } else if (one === "'" || one === '"') {
      const end = endOfQuoted(text, at + 1, one);
      blank(at + 1, end);
      at = end + 1;
    } else if (one === '`') {
      template(at + 1);
    } else if (one === '/' && startsRegex(out, at)) {
      const end = endOfRegex(text, at + 1);
      blank(at + 1, end);
      at = end + 1;
    } else if (one === '}' && templates.at(-1) === depth - 1) {
      templates.pop();
      depth -= 1;
      template(at + 1);
    } else {
      if (one === '{') depth += 1;
      if (one === '}') depth -= 1;
      at += 1;
    }
  }
  return out.join('');
}

function endOfComment(text: string, from: number, kind: string): number {
  const end = kind === '//' ? text.indexOf('\n', from) : text.indexOf('*/', from + 2) + 2;
  return end <= 1 ? text.length : end;
}

function endOfQuoted(text: string, from: number, quote: string): number {
  for (let k = from; k < text.length; k++) {
    if (text[k] === '\\') k += 1;
    else if (text[k] === quote || text[k] === '\n') return k;
  }
  return text.length;
}

function endOfTemplatePart(text: string, from: number): number {
  for (let k = from; k < text.length; k++) {
    if (text[k] === '\\') k += 1;
    else if (text[k] === '`' || text.startsWith('${', k)) return k;
  }
  return text.length;
}

function endOfRegex(text: string, from: number): number {
  let isClass = false;
  for (let k = from; k < text.length; k++) {
    if (text[k] === '\\') k += 1;
    else if (text[k] === '[') isClass = true;
    else if (text[k] === ']') isClass = false;
    else if ((text[k] === '/' && !isClass) || text[k] === '\n') return k;
  }
  return text.length;
}

/** A slash divides after a value and starts a regular expression after anything else. */
function startsRegex(masked: readonly string[], at: number): boolean {
  let last = at - 1;
  while (last >= 0 && masked[last]?.trim() === '') last -= 1;
  const before = masked.slice(Math.max(0, last - 8), last + 1).join('');
  if (/\b(return|case|typeof|in|of)$/.test(before)) return true;
  return before === '' || /[(,=:[!&|?{};+\-*%~^>]$/.test(before);
}
