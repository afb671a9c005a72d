/** See `topics.ts`. */
export const es = `
much: cuánto cuesta, cuánto, cuanto vale, qué precio
long: cuánto tarda, cuánto tiempo, cuántos días, tarda
when: cuándo, a qué hora, qué hora
where: dónde
open: abierto, abiert*, abren, abre, abrís, abrir
closed: cerrado, cerrad*, cierran, cierra, cerráis
hours: horario, horarios
holiday: festivo, festivos, feriado*
weekend: fin de semana, fines de semana
delivery: envío, envío*, enviar, envían, entrega*, entregan
free: gratis, gratuit*
abroad: extranjero, al extranjero, otros países, internacional*
late: retraso, retrasad*, no ha llegado, no llega
track: seguimiento, rastrear, dónde está mi pedido, dónde está mi paquete
order: pedido, pedidos, pedir
cancel: cancelar, cancel*, anular
change: cambiar el pedido, modificar
return: devolución, devol*, devuelv*
refund: reembolso, reembols*
exchange: cambio, cambiar
price: precio, precios, coste*, cuesta, cuestan, tarifa*
discount: descuento, descuentos, oferta*, rebaja*
voucher: tarjeta regalo, tarjetas regalo, tarjeta* de regalo, vale regalo
warranty: garantía, garantías
repair: reparación, repara*, reparáis, arregl*, taller
broken: roto, rota, defectuos*, dañad*
address: dirección, ubicación, ubicad*
parking: aparcamiento, aparcar, estacionamiento, estacionar
phone: teléfono, telefon*, llamar
email: correo electrónico, correo, email
contact: contacto, contactar
pay: pago, pagar, pagos, formas de pago
card: tarjeta, tarjeta de crédito, tarjetas
cash: efectivo, en efectivo
instalments: plazos, a plazos, financiación, financiar
invoice: factura, facturas, recibo
stock: en stock, disponible*, existencias
size: talla, tallas, tamaño
used: segunda mano, usad*
rent: alquiler, alquil*
appointment: cita, reservar, reserva*
job: empleo, trabajo, trabajar, vacantes
privacy: datos personales, privacidad, mis datos
complaint: queja, quejas, reclama*
insurance: seguro, seguros, asegur*
stolen: robado, robo, robad*, robaron
collect: recogida, recoger, recojo
shop: tienda, tiendas
bike: bicicleta, bicicletas, bici, bicis
ebike: bicicleta eléctrica, bicicletas eléctricas, bici eléctrica, e-bike
battery: batería, baterías
tyre: neumático, neumáticos, cubierta*, llanta*
puncture: pinchazo, pinchad*
helmet: casco, cascos
child: niños, niño, niñ*, infantil*
test: prueba, probar
wheelchair: silla de ruedas, accesible
business: empresas, empresa
aside: comprar, compr*, vend*, acept*, ofrec*, artículo*, producto*, cosa*, algo, recib*, recibo, cliente*, quisiera, querría, hola, buenas, puedo, poder, hac*, funciona*, ustedes, vosotros, días, años, tarda*, información, pasa, hay que, ver
`;
