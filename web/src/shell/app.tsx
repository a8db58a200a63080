import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { readableColors, theme } from '../ui/theme.js';
import { queries } from './queries.js';
import { router } from './router.js';
import { heedStaleSessions } from './stale.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

heedStaleSessions();

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
