import type { Judge } from './model.ts';
import type { TriggerName } from './trigger.ts';

export const judges: Partial<Record<TriggerName, Judge>> = {};
