// Draws a reply as the terminal shows it: `npm run picture -- "the question"` writes docs/reply.svg.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const question = process.argv.slice(2).join(' ') || '/who-said Kerry: Bashar is a red line';

const CELL = { width: 8.4, height: 20 };
const MARGIN = { x: 20, y: 52 };
const INK = '#dcddde';
const DIM = '#949ba4';

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Select Graphic Rendition codes → what they change of the style. */
function restyle(style, codes) {
  const [code] = codes;
  if (code === 38) return { ...style, colour: `rgb(${codes.slice(2, 5).join(',')})` };
  const changes = {
    0: { colour: INK, bold: false, dim: false, strike: false, underline: false },
    1: { bold: true },
    2: { dim: true },
    4: { underline: true },
    9: { strike: true },
    22: { bold: false, dim: false },
    24: { underline: false },
    29: { strike: false },
    39: { colour: INK },
  };
  return { ...style, ...changes[code] };
}

function attributes({ colour, bold, dim, strike, underline }) {
  const lines = [strike && 'line-through', underline && 'underline'].filter(Boolean).join(' ');
  return [
    `fill="${dim ? DIM : colour}"`,
    bold && 'font-weight="bold"',
    lines && `text-decoration="${lines}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

function drawLines(text) {
  let style = restyle({}, [0]);
  return text.split('\n').map((line, row) => {
    const spans = [];
    let column = 0;
    for (const [, sequence, run] of line.matchAll(/\u001B\[([\d;]*)m|([^\u001B]+)/g)) {
      if (sequence !== undefined) style = restyle(style, sequence.split(';').map(Number));
      else {
        const x = MARGIN.x + column * CELL.width;
        spans.push(`<tspan x="${x.toFixed(1)}" ${attributes(style)}>${escape(run)}</tspan>`);
        column += [...run].length;
      }
    }
    const y = MARGIN.y + row * CELL.height;
    return `<text y="${y}" xml:space="preserve">${spans.join('')}</text>`;
  });
}

const reply = execFileSync(process.execPath, ['bin/storyline.js', 'ask', '--color', question], {
  cwd: root,
  encoding: 'utf8',
});
const text = `\u001B[2m›\u001B[22m ${question}\n\n${reply.trimEnd()}`;
const rows = text.split('\n').length;
const width = Math.ceil(MARGIN.x * 2 + 92 * CELL.width);
const height = MARGIN.y + rows * CELL.height;

writeFileSync(
  `${root}/docs/reply.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
<title>${escape(`The reply to “${question}” in a terminal`)}</title>
<rect width="100%" height="100%" rx="10" fill="#1e1f22"/>
<g fill="#4e5058"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/><circle cx="62" cy="20" r="6"/></g>
${drawLines(text).join('\n')}
</svg>
`,
);
