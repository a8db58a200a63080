import '@mantine/core/styles.css';
import '@fontsource-variable/inter';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { speak } from './shell/languages.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await speak();
createRoot(root).render(<App />);
