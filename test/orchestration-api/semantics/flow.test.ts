import { compensationStories } from '../../runtime/semantics/compensation.stories.js';
import { errorStories } from '../../runtime/semantics/errors.stories.js';
import { gatewayStories } from '../../runtime/semantics/gateways.stories.js';
import { playOverHttp } from './play-over-http.js';

playOverHttp([compensationStories, errorStories, gatewayStories]);
