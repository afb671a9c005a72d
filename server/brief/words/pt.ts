import type { Words } from './words.ts';

export const pt: Words = {
  said: 'Escreveu: “{said}”.',
  topics: {
    person: 'Claro.',
    despair:
      'Ainda bem que escreveu isto. Não tem de passar por isto sem apoio: ligue já para a emergência ou para uma linha de apoio, ou fique com alguém de confiança.',
    urgent:
      'Isto parece urgente e não deve esperar por mim. Se alguém estiver em perigo, ligue já para os serviços de emergência.',
    serious: 'É um assunto importante, pelo qual deve responder uma pessoa e não um assistente.',
    money:
      'Compreendo que há um pagamento que não parece certo. Deve ser verificado por quem o possa fazer bem, e eu não posso.',
    refund:
      'Compreendo que quer o seu dinheiro de volta. Isso tem de ser decidido por uma pessoa; eu não posso fazê-lo.',
    cancellation:
      'Compreendo que quer cancelar. Isso tem de ser feito por uma pessoa, para ficar bem feito e confirmado.',
    complaint:
      'Lamento o que aconteceu. Deve ser visto por alguém que o possa resolver, e isso vai além do que consigo fazer.',
    upset: 'Lamento que isto tenha sido tão cansativo. Merece que alguém olhe para o assunto com outros olhos.',
    hardship: 'Obrigado por me dizer isto. Uma pessoa pode procurar melhor do que eu uma solução para a sua situação.',
    private: 'O que escreveu é confidencial e fica melhor com um colega preparado do que comigo.',
    failure:
      'Lamento, algo falhou do meu lado e não consegui responder. Em vez de adivinhar, prefiro deixar isto a uma pessoa.',
    unknown: 'Sobre isso não tenho nada fiável e prefiro não adivinhar. Uma pessoa pode averiguar.',
    unsure: 'Não quero dar uma resposta errada e aqui não tenho certeza suficiente. Uma pessoa pode averiguar.',
    long: 'Isto já demorou bastante e ainda não chegámos lá. Uma pessoa talvez o resolva mais depressa do que eu.',
    sales: 'Que bom o seu interesse. Para isto convém ter alguém que possa fazer uma proposta adequada.',
    other: 'Uma pessoa pode responder a isto melhor do que eu.',
  },
  details: 'Tudo o que escreveu aqui segue junto, por isso não terá de repetir nada.',
  next: 'Um colega vai juntar-se a si aqui mesmo, neste chat.',
  nextBy: '{agent} vai juntar-se a si aqui mesmo, neste chat.',
  now: 'O chat mostra o seu lugar na fila e a espera, sempre atualizados.',
  inLine: 'Está na fila para falar com uma pessoa, e o que escrever aqui é transmitido.',
  here: 'Sim, estou aqui.',
  program: 'Sou o assistente: um programa, não uma pessoa.',
  nobody: 'De momento não há ninguém de serviço, por isso não posso trazer ninguém para o chat agora.',
  opens: 'Voltamos {time}.',
  callback: 'Pode escolher abaixo uma hora para lhe ligarmos e, entretanto, ajudo com gosto no que puder.',
  joined: '{agent} entrou no chat e leu o que escreveu.',
  released: '{agent} devolveu-me o chat; sou o assistente. Em que posso ajudar?',
  left: 'Saiu da fila. Continuo aqui, e pode voltar a pedir uma pessoa quando quiser.',
  booked: 'A sua chamada está marcada para {time}. O que escreveu aqui segue junto. Até lá continuo aqui.',
  taken: 'Esta hora já não está livre. Por favor, escolha outra.',
  cancelled:
    'A sua chamada para {time} foi cancelada. Continuo aqui, e pode pedir para falar com uma pessoa a qualquer momento.',
  calledOff:
    '{agent} cancelou a sua chamada para {time}. Pode pedir aqui para falar com uma pessoa a qualquer momento.',
  moved: '{agent} alterou a sua chamada: está agora marcada para {time}.',
  unreachable: 'Isto não parece um endereço de e-mail nem um número de telefone. Por favor, verifique.',
  requeued: '{agent} teve de sair. Não começa de novo: está à frente da fila, e nada do que escreveu se perdeu.',
  noted: 'Não consigo responder a isso com segurança, por isso anotei para a pessoa que vai assumir.',
  masked:
    'Para sua segurança, um número que escreveu foi ocultado antes de ser guardado e ninguém o pode ler aqui. Por favor, não envie números de cartão, de conta ou da segurança social neste chat.',
  resolved: '{agent} encerrou este chat. Se ainda faltar algo, escreva aqui e continuamos onde ficámos.',
  failed: 'Lamento, agora não consigo responder e não há ninguém de serviço. O que escreveu fica guardado.',
  offer: 'Falar com uma pessoa',
};
