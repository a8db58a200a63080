import { callStories } from '../../runtime/semantics/calls.stories.js';
import { loopStories } from '../../runtime/semantics/loops.stories.js';
import { taskStories } from '../../runtime/semantics/tasks.stories.js';
import { variableStories } from '../../runtime/semantics/variables.stories.js';
import { playOverHttp } from './play-over-http.js';

playOverHttp([callStories, loopStories, taskStories, variableStories]);
