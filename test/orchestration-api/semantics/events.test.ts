import { playOverHttp } from './play-over-http.js';

playOverHttp(['boundary', 'event sub-processes', 'events']);
