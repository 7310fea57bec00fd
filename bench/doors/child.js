// A process of its own for what is measured.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a file of this folder; resolves once it says that it stands. */
export async function startChild(file, environment) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--expose-gc'],
    // MALLOC_ARENA_MAX=2, where it is set, keeps the C library from holding on to freed memory.
    env: { ...own('PATH'), ...own('MALLOC_ARENA_MAX'), NODE_ENV: 'production', ...environment },
  });
  const [first] = await once(child, 'message');
  return {
    port: first.port,
    async memory() {
      child.send('memory');
      const [{ memory }] = await once(child, 'message');
      return memory;
    },
    /** Milliseconds of processor time so far, in all threads. */
    async cpu() {
      child.send('cpu');
      const [{ cpu }] = await once(child, 'message');
      return (cpu.user + cpu.system) / 1000;
    },
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const own = (name) => (process.env[name] ? { [name]: process.env[name] } : {});

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
