/** Railroad diagrams of a grammar, as one SVG picture: whoever can be driven through from left to right is well formed. */
import type { GrammarRule, Piece } from './grammar.js';

/** A drawing: how wide it is, how far it reaches above and below its line, and its shapes from a place on. */
interface Drawing {
  readonly width: number;
  readonly above: number;
  readonly below: number;
  readonly draw: (x: number, y: number) => string;
}

const LETTER = 7.5;
const HALF = 13;
const GAP = 12;
const LINE_GAP = 8;
const MARGIN = 20;

const SKIP: Drawing = { width: 0, above: 0, below: 0, draw: () => '' };

/** The diagrams of all rules, one below the other. */
export function railroadSvg(rules: readonly GrammarRule[]): string {
  let y = MARGIN;
  let width = 0;
  const shapes = rules.map(({ name, is }) => {
    const drawing = drawingOf(is);
    const line = y + 24 + Math.max(HALF, drawing.above);
    const end = MARGIN + GAP + drawing.width + GAP;
    const shape = [
      `<text class="name" x="${MARGIN}" y="${y + 12}">${escaped(name)}</text>`,
      track(MARGIN, line, MARGIN + GAP),
      drawing.draw(MARGIN + GAP, line),
      track(end - GAP, line, end),
      `<circle cx="${MARGIN}" cy="${line}" r="3"/><circle cx="${end}" cy="${line}" r="3"/>`,
    ].join('');
    y = line + Math.max(HALF, drawing.below) + MARGIN;
    width = Math.max(width, end + MARGIN);
    return shape;
  });
  const style =
    'path{fill:none;stroke:#333;stroke-width:1.5}rect{fill:#fff;stroke:#333}text{font:13px monospace}' +
    '.name{font-weight:bold}.rule{font-style:italic}';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}"><style>${style}</style>${shapes.join('\n')}</svg>\n`;
}

function drawingOf(piece: Piece): Drawing {
  switch (piece.kind) {
    case 'text':
      return box(piece.text, HALF, '');
    case 'rule':
      return box(piece.name, 0, ' class="rule"');
    case 'sequence':
      return inLine(piece.parts.map(drawingOf));
    case 'choice':
      return stacked(piece.parts.map(drawingOf));
    case 'optional':
      return stacked([SKIP, drawingOf(piece.part)]);
    case 'repeated':
      return stacked([SKIP, back(drawingOf(piece.part))]);
  }
}

function box(label: string, radius: number, mark: string): Drawing {
  const width = label.length * LETTER + 18;
  const draw = (x: number, y: number): string =>
    `<rect x="${x}" y="${y - HALF}" width="${width}" height="${2 * HALF}" rx="${radius}"/>` +
    `<text${mark} x="${x + 9}" y="${y + 4}">${escaped(label)}</text>`;
  return { width, above: HALF, below: HALF, draw };
}

function inLine(parts: readonly Drawing[]): Drawing {
  const width = parts.reduce((sum, part) => sum + part.width, 0) + GAP * (parts.length - 1);
  const draw = (x: number, y: number): string => {
    let at = x;
    return parts
      .map((part, i) => {
        const shape = part.draw(at, y) + (i === 0 ? '' : track(at - GAP, y, at));
        at += part.width + GAP;
        return shape;
      })
      .join('');
  };
  const most = (of: (part: Drawing) => number): number => Math.max(...parts.map(of));
  return { width, above: most(part => part.above), below: most(part => part.below), draw };
}

/** The first on the line, the others below it; tracks branch off before and join after. */
function stacked(parts: readonly Drawing[]): Drawing {
  const inner = Math.max(...parts.map(part => part.width));
  const width = inner + 4 * GAP;
  const offsets: number[] = [];
  let below = 0;
  for (const [i, part] of parts.entries()) {
    offsets.push(i === 0 ? 0 : below + LINE_GAP + part.above);
    below = offsets[i]! + part.below;
  }
  const draw = (x: number, y: number): string =>
    parts
      .map((part, i) => {
        const line = y + offsets[i]!;
        const [from, to] = [x + 2 * GAP, x + 2 * GAP + part.width];
        const ways = `<path d="M${x} ${y}h${GAP}V${line}H${from}M${to} ${line}H${x + width - GAP}V${y}h${GAP}"/>`;
        return ways + part.draw(from, line);
      })
      .join('');
  return { width, above: parts[0]!.above, below, draw };
}

/** With a way back below, to go through it again. */
function back(part: Drawing): Drawing {
  const width = part.width + 2 * GAP;
  const depth = part.below + LINE_GAP;
  const draw = (x: number, y: number): string =>
    `<path d="M${x} ${y}h${GAP}M${x + width - GAP} ${y}h${GAP}M${x + width - 4} ${y}v${depth}H${x + 4}V${y}"/>` +
    `<path d="M${x + width / 2 + 4} ${y + depth - 4}l-6 4l6 4"/>${part.draw(x + GAP, y)}`;
  return { width, above: part.above, below: depth + 4, draw };
}

function track(from: number, y: number, to: number): string {
  return `<path d="M${from} ${y}H${to}"/>`;
}

function escaped(label: string): string {
  return label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
