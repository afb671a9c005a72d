import { type Template, weekdays } from './template.ts';

export const onlineShop: Template = {
  about: 'An online shop: refunds, damage and missing parcels to a person, large orders to sales',
  document: {
    name: 'Your online shop',
    locale: 'en',
    greeting: 'Hello! Ask me about products, delivery, returns and your order.',
    suggestions: ['Where is my order?', 'How do I return something?', 'What does delivery cost?', 'Talk to a person'],
    accent: '#3050c8',
    origins: ['https://www.example.com'],
    hours: { timezone: 'Europe/Berlin', week: weekdays([['09:00', '18:00']], [['10:00', '16:00']]) },
    confidence: { preset: 'standard' },
    triggers: {
      refund: {
        mode: 'on',
        skill: 'returns',
        words: ['wrong size', 'arrived broken', 'arrived damaged', 'wrong item', 'missing item', 'empty box'],
        script: 'I understand. A colleague from returns will look at your order and say what is possible.',
      },
      billing_dispute: { mode: 'on', skill: 'payments', words: ['voucher did not work', 'discount was not applied'] },
      complaint: {
        mode: 'on',
        skill: 'orders',
        words: ['parcel is lost', 'package is lost', 'never arrived', 'marked as delivered', 'still not delivered'],
      },
      cancellation: { mode: 'on', skill: 'orders', words: ['cancel my order', 'change the address', 'wrong address'] },
      buying_intent: { mode: 'on', skill: 'sales', words: ['bulk order', 'wholesale', 'reseller', 'for my company'] },
      emergency: {
        mode: 'forced',
        skill: 'product safety',
        words: [
          'caught fire',
          'battery swelled',
          'battery is swollen',
          'electric shock',
          'choking hazard',
          'burned me',
        ],
        script:
          'Please stop using the product and unplug it if that is safe. If anyone is hurt, call the emergency services. A colleague for product safety takes over now.',
      },
      frustration: { mode: 'on' },
    },
    thresholds: { turns: 15, minutes: 20 },
    identity: { tags: ['vip', 'wholesale'], bypass: 'always' },
  },
};
