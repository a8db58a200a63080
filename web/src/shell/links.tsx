import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Linked<Own> = Own & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Own> & { readonly ref?: Ref<HTMLAnchorElement> };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const LinkButton = createLink((props: Linked<ButtonProps>) => <Button component="a" {...props} />);

/** A link in a text, underlined: colour alone is not seen by everybody. */
export const TextLink = createLink((props: Linked<AnchorProps>) => <Anchor underline="always" {...props} />);
