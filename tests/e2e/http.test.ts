import { openHttp } from '../support/discord/run-doors.ts';
import { scenario } from './scenario.ts';

scenario('the HTTP door', openHttp);
