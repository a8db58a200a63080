import { incidentStories } from '../../runtime/semantics/incidents.stories.js';
import { migrationStories } from '../../runtime/semantics/migration.stories.js';
import { operationStories } from '../../runtime/semantics/operations.stories.js';
import { playOverHttp } from './play-over-http.js';

playOverHttp([incidentStories, migrationStories, operationStories]);
