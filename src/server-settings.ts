/** Servers' settings as commands read them. */
import { defaultSettings, type ServerSettings, type SettingsReader } from './commands/services.ts';
import type { LiveServers } from './curation/live-servers.ts';
import { isLanguage } from './messages/languages.ts';
import type { Settings } from './store/settings-schema.ts';

/** The defaults count while the database can't be read. */
export function serverSettings(servers: LiveServers): SettingsReader {
  return {
    async of(id) {
      const server = await servers.of(id);
      return server ? readable(server.settings) : defaultSettings;
    },
  };
}

function readable(settings: Settings): ServerSettings {
  const { language, publicChannels, curatorRoles, cooldownSeconds, noticeChannel } = settings;
  return {
    ...(language !== null && isLanguage(language) && { language }),
    ...(publicChannels.length > 0 ? { publicChannels } : {}),
    curatorRoles,
    ...(cooldownSeconds > 0 ? { cooldownSeconds } : {}),
    questionsToModerators: settings.questionsToModerators,
    ...(noticeChannel === null ? {} : { noticeChannel }),
  };
}
