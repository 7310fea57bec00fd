import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Access } from './access.ts';
import { writeFileWhole, type LineWriter } from './backup-file.ts';
import type { Db, Tx } from './engines/engine.ts';
import { SCHEMA } from './migrate.ts';
import { primaryKeys, rowSchemas, tableNames, type TableName } from './tables.ts';

export interface BackedUp {
  readonly rows: number;
  readonly bytes: number;
}

/** In the first line of a backup. A line for each row follows, and one that proves it is whole. */
export const FORMAT = 'storyline-backup';
export const FORMAT_VERSION = 1;

const PAGE = 1_000;

/** Writes a backup that either engine restores. Others read and write meanwhile. */
export async function backup(access: Access, file: string, at: number): Promise<BackedUp> {
  let rows = 0;
  let bytes = 0;
  await writeFileWhole(file, async (writer) => {
    rows = await access.session((db) => writeAll(db, writer, at));
    bytes = writer.bytes();
  });
  return { rows, bytes };
}

async function writeAll(db: Db, writer: LineWriter, at: number): Promise<number> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (tx) => {
    await writer.restart();
    const head = { format: FORMAT, version: FORMAT_VERSION, schema: SCHEMA, at };
    await writer.write([JSON.stringify(head)]);
    let rows = 0;
    for (const table of tableNames) rows += await writeTable(tx, table, writer);
    await writer.write([JSON.stringify({ end: true, rows, sha256: writer.sha256() })]);
    return rows;
  });
}

async function writeTable(tx: Tx, table: TableName, writer: LineWriter): Promise<number> {
  const keys = primaryKeys[table];
  const schema = rowSchemas[table];
  const order = sql.join(keys.map((key) => sql.ref(key)));
  let last: readonly unknown[] | undefined;
  for (let count = 0; ;) {
    const after = last === undefined ? sql`` : sql`where (${order}) > (${sql.join(last)})`;
    const query = sql`select * from ${sql.table(table)} ${after} order by ${order} limit ${PAGE}`;
    const { rows } = await query.execute(tx);
    await writer.write(rows.map((row) => JSON.stringify({ table, row: schema.parse(row) })));
    count += rows.length;
    if (rows.length < PAGE) return count;
    const lastRow = new Map(Object.entries(schema.parse(rows.at(-1))));
    last = keys.map((key) => lastRow.get(key));
    await breathe();
  }
}
