import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import type { Access } from './access.ts';
import { readLines } from './backup-file.ts';
import { FORMAT, FORMAT_VERSION } from './backup.ts';
import { openTicket } from './change-log.ts';
import type { Tx } from './engines/engine.ts';
import { migrations } from './migrate.ts';
import { rowSchemas, tableNames, type TableName, type Tables } from './tables.ts';

export type Restored =
  | { readonly kind: 'restored'; readonly rows: number }
  /** The file is no whole backup that this version knows. Everything is as it was. */
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string };

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  schema: z.string(),
  at: z.int(),
});
const tableSchema = z.object({ table: z.enum(tableNames), row: z.unknown() });
const endSchema = z.object({ end: z.literal(true), rows: z.int(), sha256: z.string() });

interface Row {
  readonly table: TableName;
  readonly value: Tables[TableName];
}

class Refusal extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** Rows in one statement: 14 columns at most, of 32,766 values. */
const BATCH = 500;

/**
 * Replaces everything in one transaction, after the whole file was checked. Others read the old
 * state until then; their writes wait. Rejects with BackupFileError when `file` can't be read.
 */
export async function restore(access: Access, file: string, at: number): Promise<Restored> {
  try {
    let rows = 0;
    for await (const batch of readBatches(file)) rows += batch.length;
    await access.session((db, engine) =>
      db.transaction().execute(async (tx) => {
        await engine.lockTables(tx);
        await replaceAll(tx, file, at);
      }),
    );
    return { kind: 'restored', rows };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', line: error.line, reason: error.message };
  }
}

async function replaceAll(tx: Tx, file: string, at: number): Promise<void> {
  const counter = tx.selectFrom('counters').select('value').where('name', '=', 'changes');
  const before = (await counter.executeTakeFirst())?.value ?? 0;
  for (const table of tableNames) await tx.deleteFrom(table).execute();
  for await (const batch of readBatches(file)) {
    const [first] = batch;
    if (first === undefined) continue;
    await tx
      .insertInto(first.table)
      .values(batch.map(({ value }) => value))
      .execute();
    await breathe();
  }
  // Numbers never go back: other processes must notice, whatever they have seen.
  const restored = (await counter.executeTakeFirst())?.value ?? 0;
  const value = Math.max(before, restored);
  await tx
    .insertInto('counters')
    .values({ name: 'changes', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  const ticket = await openTicket(tx, 1, at);
  await ticket.notice('restored', '');
}

/** Rows of one table at a time. Throws a Refusal at the first line that is wrong. */
async function* readBatches(file: string): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of readRows(file)) {
    const [first] = batch;
    if (batch.length === BATCH || (first !== undefined && first.table !== row.table)) {
      yield batch;
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield batch;
}

async function* readRows(file: string): AsyncGenerator<Row> {
  let number = 0;
  let rows = 0;
  let whole = false;
  for await (const { text, sha256 } of readLines(file)) {
    number += 1;
    const value = parseLine(text, number);
    if (number === 1) {
      checkHead(value);
      continue;
    }
    if (whole) throw new Refusal(number, 'something follows after the end');
    const end = endSchema.safeParse(value);
    if (end.success) {
      if (end.data.rows !== rows || end.data.sha256 !== sha256()) {
        throw new Refusal(number, 'the file was changed since it was written');
      }
      whole = true;
      continue;
    }
    rows += 1;
    yield toRow(value, number);
  }
  if (!whole) throw new Refusal(number, 'the end is missing: the file is not whole');
}

function parseLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(number, number === 1 ? 'this is no backup of Storyline' : 'not valid JSON');
  }
}

function checkHead(value: unknown): void {
  const head = headSchema.safeParse(value);
  if (!head.success) throw new Refusal(1, 'this is no backup of Storyline');
  const { version, schema } = head.data;
  if (version !== FORMAT_VERSION || !(schema in migrations)) {
    throw new Refusal(1, 'it was made by a newer version of Storyline: update this one first');
  }
}

function toRow(value: unknown, number: number): Row {
  const named = tableSchema.safeParse(value);
  if (!named.success) throw new Refusal(number, 'not a row of a table');
  const { table } = named.data;
  const row = rowSchemas[table].safeParse(named.data.row);
  if (!row.success) throw new Refusal(number, `${table}: ${z.prettifyError(row.error)}`);
  return { table, value: row.data };
}
