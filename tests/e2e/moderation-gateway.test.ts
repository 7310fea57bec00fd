import { openGateway } from '../support/discord/run-doors.ts';
import { moderation } from './moderation.ts';

moderation('moderators through the gateway', openGateway);
