import { openHttp } from '../support/discord/run-doors.ts';
import { moderation } from './moderation.ts';

moderation('moderators over HTTP', openHttp);
