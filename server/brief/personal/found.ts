/** `account` is a bank account or card number whose check digits do not fit: mistyped, and still nobody's business. */
export type PersonalType = 'email' | 'phone' | 'card' | 'iban' | 'ssn' | 'health' | 'ip' | 'account';

/** One value found: `start` and `end` are UTF-16 offsets into the text as it was given, `end` exclusive. */
export type Found = { type: PersonalType; start: number; end: number };
