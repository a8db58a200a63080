import { MantineThemeProvider, type MantineThemeOverride } from '@mantine/core';
import type { ReactNode } from 'react';

const sized = (size: string, names: readonly string[]): NonNullable<MantineThemeOverride['components']> =>
  Object.fromEntries(names.map((name) => [name, { defaultProps: { size } }]));

const CONTROLS = ['TextInput', 'PasswordInput', 'Textarea', 'NativeSelect', 'NumberInput', 'Button', 'Checkbox', 'Radio', 'Switch', 'SegmentedControl'];

const MOODS = { portal: { components: sized('md', CONTROLS) }, staff: { components: sized('sm', CONTROLS) } } as const;

/** Two rooms, one house: `portal` is large, one thing per screen; `staff` is dense, for people who stay all day. */
export function Mood({ is, children }: { readonly is: keyof typeof MOODS; readonly children: ReactNode }) {
  return <MantineThemeProvider theme={MOODS[is]}><div className={`mood-${is}`}>{children}</div></MantineThemeProvider>;
}
