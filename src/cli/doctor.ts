/** Looks at all that the bot needs, and says what to do about what is missing. */
import { ConfigError } from '../config.ts';
import { createLog } from '../log.ts';
import { checkDatabase, checkDisk } from './doctor/memory.ts';
import { checkEmbeddings } from './doctor/embeddings.ts';
import { checkDiscord } from './doctor/discord.ts';
import { checkPacks } from './doctor/packs.ts';
import type { Finding } from './doctor/finding.ts';
import { readConfig } from './setup.ts';

const SIGNS = { good: '✓', warning: '!', bad: '✗' } as const;

/** @returns the exit code: 1 where the bot could not do its work */
export async function runDoctor(): Promise<number> {
  const findings = await examineAll();
  for (const { state, what, advice } of findings) {
    console.log(`${SIGNS[state]} ${what}${advice === undefined ? '' : `\n  → ${advice}`}`);
  }
  const bad = findings.filter(({ state }) => state === 'bad').length;
  console.log(bad === 0 ? 'All is well.' : `${bad} to mend.`);
  return bad === 0 ? 0 : 1;
}

async function examineAll(): Promise<readonly Finding[]> {
  try {
    const config = readConfig();
    const { token, databaseUrl } = config;
    const log = createLog({ level: 'silent', secrets: [token, databaseUrl] });
    const groups = await Promise.all([
      checkDiscord(config, log),
      checkPacks(config),
      checkDatabase(config),
      checkDisk(config),
      checkEmbeddings(config),
    ]);
    return groups.flat();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const advice = 'Mend it in .env or in the environment.';
    return error.problems.map((what) => ({ state: 'bad', what, advice }));
  }
}
