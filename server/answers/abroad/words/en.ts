/** See `topics.ts`. */
export const en = `
much: how much does it cost, how much, what does it cost, what do you charge
long: how long does it take, how long, how many days
when: when, what time
where: where is, where
open: open, opens, opening
closed: closed, close, closes, shut
hours: opening hours, hours
holiday: public holiday*, bank holiday*, holiday*
weekend: weekend*
delivery: delivery, deliver*, shipping, ship, ships
free: free, for free, free of charge
abroad: abroad, overseas, international*, other countries
late: late, delayed, not arrived, has not come, hasn't come
track: track order, track, tracking, where is my order, where is my parcel
order: order, orders, ordered
cancel: cancel, cancel*
change: change order, change, changes
return: return, returns, returned, send back, give back
refund: refund, refunds, money back
exchange: exchange, exchanges, swap
price: price, prices, cost, costs, fee, fees
discount: discount, discounts, sale, coupon*, promo*
voucher: gift card, gift cards, gift voucher*
warranty: warranty, guarantee*, warranties
repair: repair, repairs, repaired, fix, mend, workshop
broken: broken, damaged, defective, faulty
address: address, located, find you
parking: parking, park
phone: telephone, phone, phone number, call you
email: email, e-mail, mail address
contact: contact, reach you
pay: payment methods, pay, payment, paying
card: credit card, card, cards
cash: cash
instalments: instalments, in instalments, financing, monthly payments
invoice: invoice, invoices, receipt*
stock: in stock, available
size: size, sizes, sizing
used: used, second-hand, second hand
rent: rent, rental, hire
appointment: appointment, appointments, book, booking
job: jobs, job, careers, vacanc*
privacy: personal data, privacy
complaint: complaint, complaints, complain
insurance: insurance
stolen: stolen, theft
collect: collect, pick up, collection
shop: shop, store, shops
bike: bike, bikes, bicycle*
ebike: e-bike, e-bikes, electric bike*
battery: battery, batteries
tyre: tyre, tyres, tire*
puncture: puncture, flat tyre
helmet: helmet, helmets
child: child, children, kids, kid
test: test ride, test rides, try out
wheelchair: wheelchair, accessible
business: business customers, companies, company
aside: buy, sell, accept*, offer*, item, items, article, articles, product*, goods, something, anything, get, receive, customer*, please, order something
`;
