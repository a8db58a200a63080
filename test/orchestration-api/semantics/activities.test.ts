import { playOverHttp } from './play-over-http.js';

playOverHttp(['calls', 'loops', 'tasks', 'variables']);
