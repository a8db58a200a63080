import { playOverHttp } from './play-over-http.js';

playOverHttp(['incidents', 'migration', 'operations']);
