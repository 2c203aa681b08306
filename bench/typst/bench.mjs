// Sets the same notices with Typst and with noticeboard, in turns, and prints the processor time of each. See README.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const here = dirname(fileURLToPath(import.meta.url));
const [count = '1000', samples] = process.argv.slice(2);
const rounds = 3;
const work = mkdtempSync(join(tmpdir(), 'bench-typst-'));
const program = join(work, 'noticeboard-bench');
const run = (file, args) => execFileSync(file, args, { cwd: here, maxBuffer: 1 << 30, encoding: 'utf8' });

run('go', ['build', '-o', program, '.']);
const sources = JSON.parse(run(program, ['-n', count, '-sources']));
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(here, '../../generator/font/data')] }] });

// typst sets all notices but the first, which reads the fonts. What no later notice will use is dropped from its caches, as its
// own watch mode does.
function typst() {
  const set = (text) => {
    const pdf = compiler.pdf({ mainFileContent: text });
    compiler.evictCache(10);
    return pdf;
  };
  let last = set(sources[0]), bytes = 0;
  const start = process.cpuUsage();
  for (const text of sources.slice(1)) {
    last = set(text);
    bytes += last.length;
  }
  const { user, system } = process.cpuUsage(start);
  if (samples) writeFileSync(join(samples, 'typst.pdf'), last);
  const n = sources.length - 1;
  return { ms: (user + system) / 1000 / n, kilobytes: bytes / 1000 / n };
}

const noticeboard = () => JSON.parse(run(program, ['-n', count, ...(samples ? ['-sample', join(samples, 'noticeboard.pdf')] : [])]));

const ratios = [];
for (let i = 1; i <= rounds; i++) {
  const theirs = typst(), ours = noticeboard();
  ratios.push(theirs.ms / ours.ms);
  console.log(`round ${i}: Typst ${theirs.ms.toFixed(2)} ms, ${theirs.kilobytes.toFixed(0)} kB; ` +
    `noticeboard ${ours.ms.toFixed(2)} ms, ${ours.kilobytes.toFixed(0)} kB, ${ours.allocated.toFixed(2)} MB allocated; ${ratios.at(-1).toFixed(1)} times`);
}
console.log(`median: noticeboard takes 1/${ratios.sort((a, b) => a - b)[rounds >> 1].toFixed(1)} of Typst's processor time`);
rmSync(work, { recursive: true });
