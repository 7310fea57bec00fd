import { batch } from '../doors/terminal/batch.ts';
import { terminalApp } from './setup.ts';

export async function runBatch(): Promise<void> {
  const app = await terminalApp();
  await batch(app.router, process.stdin, process.stdout);
  await app.close();
}
