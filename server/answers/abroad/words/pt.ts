/** See `topics.ts`. */
export const pt = `
much: quanto custa, quanto, qual o preço
long: quanto tempo, quantos dias, demora
when: quando, a que horas, que horas
where: onde
open: aberto, abert*, abrem, abre, abrir
closed: fechado, fechad*, fecham, fecha
hours: horário, horários
holiday: feriado, feriados
weekend: fim de semana, fins de semana
delivery: entrega, entreg*, envio*, enviam, enviar, frete
free: grátis, gratuit*
abroad: estrangeiro, exterior, outros países
late: atraso, atrasad*, não chegou
track: rastrear, rastreamento, onde está a minha encomenda, onde está meu pedido
order: encomenda, encomend*, pedido*
cancel: cancelar, cancel*
change: alterar, alter*
return: devolução, devolu*, devolver
refund: reembolso, reembols*
exchange: troca, trocar, trocas
price: preço, preços, custa, custam, custo*, tarifa*
discount: desconto, descontos, promo*
voucher: cartão-presente, cartão presente, vale-presente, cartão oferta, cheque-prenda
warranty: garantia, garantias
repair: reparação, repar*, conserto*, consert*, oficina
broken: avariado, avariad*, quebrad*, defeituos*, danificad*
address: morada, endereço, localização
parking: estacionamento, estacionar
phone: telefone, telefon*, ligar
email: e-mail, email
contact: contacto, contato, contactar
pay: pagamento, pagar, formas de pagamento
card: cartão, cartão de crédito, cartões
cash: dinheiro, em dinheiro
instalments: prestações, em prestações, parcel*, financiamento
invoice: fatura, faturas, recibo, nota fiscal
stock: em stock, em estoque, disponíve*
size: tamanho, tamanhos
used: usadas, usad*, segunda mão
rent: aluguer, alug*
appointment: marcação, marcar, agendar, reserv*
job: emprego, vagas, trabalhar
privacy: dados pessoais, privacidade, meus dados
complaint: reclamação, reclama*
insurance: seguro, seguros
stolen: roubada, roubo, roubad*, furt*
collect: levantar, levantamento, retirar, recolher
shop: loja, lojas
bike: bicicleta, bicicletas, bike, bikes
ebike: bicicleta elétrica, bicicletas elétricas, e-bike
battery: bateria, baterias
tyre: pneu, pneus
puncture: furo, furad*
helmet: capacete, capacetes
child: crianças, criança, infant*
test: test-drive, experimentar
wheelchair: cadeira de rodas, acessív*
business: empresas, empresa
aside: comprar, compr*, vend*, aceit*, oferec*, artigo*, produto*, coisa*, algo, receb*, cliente*, gostaria, queria, olá, posso, fazer, faço, funciona*, dias, anos, fica*, informaç*, vocês, obter
`;
