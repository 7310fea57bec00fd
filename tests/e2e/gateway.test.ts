import { openGateway } from '../support/discord/run-doors.ts';
import { scenario } from './scenario.ts';

scenario('the gateway door', openGateway);
