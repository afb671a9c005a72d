import { dental } from './dental.ts';
import { homeServices } from './home-services.ts';
import { legal } from './legal.ts';
import { onlineShop } from './online-shop.ts';
import { restaurant } from './restaurant.ts';
import { software } from './software.ts';
import type { Template } from './template.ts';

/** What a site owner may begin from, by the name the command line takes. */
export const templates: Record<string, Template> = {
  dental,
  home_services: homeServices,
  legal,
  restaurant,
  online_shop: onlineShop,
  software,
};
