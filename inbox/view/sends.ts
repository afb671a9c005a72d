type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'>;

/** Is this the key that sends? Enter that ends a composed word (Japanese, Chinese ...) is not; Safari tells by 229 alone. */
export function sends(event: Pressed): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing && event.keyCode !== 229;
}
