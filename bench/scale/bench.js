// `npm run bench`: the table of docs/bench.md. `--write` puts it there; `--sizes=1000,10000` and
// `--only=who-said,fuse` measure less.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { engines } from './engines.js';
import { firstStoryTimes } from './first-story.js';

const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const sizes = (option('sizes') ?? '1000,10000,100000,1000000').split(',').map(Number);
const names = option('only')?.split(',') ?? Object.keys(engines);
/** Queries wanted of each, and the time within which as many are asked as fit. */
const QUERIES = 1000;
const SECONDS = 30;

const runOne = fileURLToPath(new URL('run-one.js', import.meta.url));
function measure(name, size) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...['--expose-gc', '--max-old-space-size=12000', runOne],
      ...[name, size, QUERIES, SECONDS].map(String),
    ],
    { encoding: 'utf8' },
  );
  if (status === 0) return JSON.parse(stdout);
  process.stderr.write(`${name} at ${size}: ${stderr.trim().split('\n').slice(-3).join('\n')}\n`);
  return undefined;
}

const thousands = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
const time = (ms) =>
  ms >= 10_000
    ? `${(ms / 1000).toFixed(0)} s`
    : ms >= 1000
      ? `${(ms / 1000).toFixed(1)} s`
      : ms >= 100
        ? `${ms.toFixed(0)} ms`
        : `${ms.toFixed(1)} ms`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

const lines = [
  '| quotations | | built in | index | p50 | p99 | right one first | queries |',
  '|---:|---|---:|---:|---:|---:|---:|---:|',
];
const rows = [];
for (const size of sizes) {
  for (const name of names) {
    const { title, largest = Infinity } = engines[name];
    if (size > largest) continue;
    process.stderr.write(`${name} at ${thousands(size)} …\n`);
    const row = measure(name, size);
    if (!row) continue;
    rows.push(row);
    const right = `${(100 * row.right).toFixed(row.asked < 100 ? 0 : 1)} %`;
    lines.push(
      `| ${thousands(size)} | ${title} | ${time(row.built)} | ${megabytes(row.bytes)} | ${time(row.p50)} | ${time(row.p99)} | ${right} | ${thousands(row.asked)} |`,
    );
  }
}

const p50 = (name, size) => rows.find((row) => row.name === name && row.size === size)?.p50;
const ratios = sizes.flatMap((size) => {
  const [plain, own] = [p50('fuse', size), p50('who-said', size)];
  return plain && own
    ? [
        `- At ${thousands(size)} \`who-said\` is ${thousands(Math.round(plain / own))} times as fast as fuse.js (ratio of the p50s).`,
      ]
    : [];
});
const first = await firstStoryTimes();
const table = await format(
  [
    ...lines,
    '',
    ...ratios,
    ...first.map(
      ({ name, count, p50: half, p99 }) =>
        `- On the first story \`${name}\` takes ${half.toFixed(2)} ms (p50) and ${p99.toFixed(2)} ms (p99) over its ${thousands(count)} golden questions, without embeddings.`,
    ),
    '',
    `Node.js ${process.version}, ${availableParallelism()} cores (${cpus()[0].model.trim()}), load ${loadavg()[0].toFixed(1)} at the end.`,
  ].join('\n'),
  { parser: 'markdown', printWidth: 100 },
);
console.log(table);

if (process.argv.includes('--write')) {
  const path = new URL('../../docs/bench.md', import.meta.url);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(
      /(<!-- table -->\n)[\s\S]*?(\n<!-- \/table -->)/,
      (_, open, close) => `${open}\n${table}${close}`,
    ),
  );
}
