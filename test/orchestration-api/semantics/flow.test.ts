import { playOverHttp } from './play-over-http.js';

playOverHttp(['compensation', 'corners', 'errors', 'gateways']);
