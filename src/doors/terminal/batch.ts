/** The machine's door: one JSON object a line in, one a line out, in the same order. */
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Router } from '../../commands/router.ts';
import { messageBody } from '../../messages/message.ts';
import { plainAnswer } from '../../messages/plain.ts';
import { terminalOrigin } from './origin.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  command: z.string(),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .default({}),
  server: z.string().nullish(),
});

const idSchema = z.object({ id: z.union([z.string(), z.number(), z.null()]) });

/** Answers every line; a bad one gets `{"id","error"}` and the rest goes on. */
export async function batch(router: Router, input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const result = await answerLine(router, line);
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
}

/** The result of one line, as an object to write. */
async function answerLine(router: Router, line: string): Promise<object> {
  const started = performance.now();
  const read = readLine(line);
  if ('error' in read) return read;
  const { id, command, options, server } = read;
  const response = await router.handle({
    type: 'slash',
    command,
    options,
    origin: terminalOrigin(server),
  });
  if (response.kind !== 'message') return { id, error: `/${command} has no answer in a terminal.` };
  const { answer, problem, message } = response;
  if (problem) return { id, error: problem.text };
  if (!answer) return { id, error: `/${command} has no answer in a terminal.` };
  const text = plainAnswer(answer);
  return {
    id,
    kind: answer.kind,
    answer: text,
    evidence: answer.evidence,
    related: 'related' in answer ? answer.related : [],
    message: messageBody(message, response.private),
    ms: Math.round((performance.now() - started) * 1000) / 1000,
  };
}

function readLine(line: string) {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { id: null, error: 'This line is not JSON.' };
  }
  const parsed = lineSchema.safeParse(data);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    const where = path.length > 0 ? `“${path.join('.')}”: ` : '';
    return { id: idSchema.safeParse(data).data?.id ?? null, error: `${where}${message}` };
  }
  const { id, command, options, server } = parsed.data;
  const given = Object.entries(options).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return {
    id,
    command: command.trim().replace(/^\//, ''),
    options: Object.fromEntries(given),
    server: server ?? undefined,
  };
}
