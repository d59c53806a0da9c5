import type { Child } from 'hono/jsx';

import { m } from '#text';
import { blankForm } from '#platform/forms.ts';
