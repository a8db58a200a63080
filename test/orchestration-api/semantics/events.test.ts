import { boundaryStories } from '../../runtime/semantics/boundary.stories.js';
import { eventSubProcessStories } from '../../runtime/semantics/event-subprocess.stories.js';
import { eventStories } from '../../runtime/semantics/events.stories.js';
import { playOverHttp } from './play-over-http.js';

playOverHttp([boundaryStories, eventSubProcessStories, eventStories]);
