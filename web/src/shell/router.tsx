import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame.js';
import { NotHere } from './not-here.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere });

/** A page and the file it is in; each is fetched when somebody goes there. A new page is a line here. */
const pages = [
  createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./home.js'), 'Home') }),
];

export const router = createRouter({ routeTree: root.addChildren(pages), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
