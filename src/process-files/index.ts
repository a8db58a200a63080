export { checkApplications, type Checked } from './check/check-applications.js';
export { runProcesses, type CommandLine } from './cli/run-processes.js';
export { deployAtStart, ProcessFilesFault, refuseWhatCannotRun } from './deploy-at-start.js';
export { ProcessFilesModule } from './process-files.module.js';
export { readApplications, type Application } from './read-applications.js';
