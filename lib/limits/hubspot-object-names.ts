import type { ObjectTypeId } from './limit';

/**
 * HubSpot's names of its objects in German, French, Spanish, Portuguese, Dutch, Italian and
 * Japanese, one and many. A word that means two objects stands under both: it asks, never guesses.
 */
export const HUBSPOT_OBJECT_NAMES: Readonly<Record<ObjectTypeId, string>> = {
  '0-1':
    'Kontakt, Kontakte, contact, contacts, contacto, contactos, contato, contatos, contacten, contactpersoon, ' +
    'contactpersonen, contatto, contatti, コンタクト, 連絡先',
  '0-2':
    'Unternehmen, Firma, Firmen, entreprise, entreprises, empresa, empresas, bedrijf, bedrijven, ' +
    'azienda, aziende, 会社, 企業',
  '0-3':
    'Deal, Deals, transaction, transactions, negocio, negocios, negócio, negócios, trattativa, ' +
    'trattative, 取引',
  '0-5': 'Ticket, Tickets, tíquete, tíquetes, チケット',
  '0-7':
    'Produkt, Produkte, produit, produits, producto, productos, produto, produtos, producten, ' +
    'prodotto, prodotti, 製品, 商品',
  '0-8':
    'Artikel, Position, Positionen, ligne de produit, lignes de produit, línea de pedido, ' +
    'líneas de pedido, elemento de línea, elementos de línea, item de linha, itens de linha, ' +
    'orderregel, orderregels, regelitem, regelitems, voce, voci, 商品項目, 品目',
  '0-14':
    'Angebot, Angebote, devis, presupuesto, presupuestos, cotización, cotizaciones, orçamento, ' +
    'orçamentos, cotação, cotações, offerte, offertes, preventivo, preventivi, 見積もり, 見積',
  '0-18':
    'Kommunikation, Kommunikationen, comunicación, comunicaciones, comunicação, comunicações, ' +
    'communicatie, comunicazione, comunicazioni, コミュニケーション',
  '0-19':
    'Feedback-Einsendung, Feedback-Einsendungen, soumission de feedback, soumissions de feedback, ' +
    'envío de comentarios, envíos de comentarios, envio de feedback, envios de feedback, ' +
    'feedbackinzending, feedbackinzendingen, invio di feedback, invii di feedback, フィードバック送信',
  '0-27':
    'Aufgabe, Aufgaben, tâche, tâches, tarea, tareas, tarefa, tarefas, taak, taken, attività, タスク',
  '0-35':
    'Kampagne, Kampagnen, campagne, campagnes, campaña, campañas, campanha, campanhas, campagna, キャンペーン',
  '0-46': 'Notiz, Notizen, note, notes, nota, notas, notitie, notities, メモ, ノート',
  '0-47':
    'Meeting, Meetings, Besprechung, Besprechungen, réunion, réunions, reunión, reuniones, reunião, ' +
    'reuniões, vergadering, vergaderingen, riunione, riunioni, ミーティング, 会議',
  '0-48':
    'Anruf, Anrufe, appel, appels, llamada, llamadas, chamada, chamadas, ligação, ligações, ' +
    'gesprek, gesprekken, chiamata, chiamate, コール, 通話',
  '0-49':
    'E-Mail, E-Mails, e-mail, e-mails, correo electrónico, correos electrónicos, correo, correos, ' +
    'Eメール, メール',
  '0-53':
    'Rechnung, Rechnungen, facture, factures, factura, facturas, fatura, faturas, factuur, facturen, ' +
    'fattura, fatture, 請求書',
  '0-54':
    'Marketing-Event, Marketing-Events, Marketingveranstaltung, Marketingveranstaltungen, ' +
    'événement marketing, événements marketing, evento de marketing, eventos de marketing, ' +
    'marketingevenement, marketingevenementen, evento di marketing, eventi di marketing, ' +
    'マーケティングイベント',
  '0-69':
    'Abonnement, Abonnements, Abo, Abos, suscripción, suscripciones, assinatura, assinaturas, ' +
    'abonnementen, abbonamento, abbonamenti, サブスクリプション, 定期購入',
  '0-74':
    'Ziel, Ziele, objectif, objectifs, objetivo, objetivos, meta, metas, doel, doelen, obiettivo, ' +
    'obiettivi, 目標',
  '0-84':
    'Rabatt, Rabatte, remise, remises, réduction, réductions, descuento, descuentos, desconto, ' +
    'descontos, korting, kortingen, sconto, sconti, 割引',
  '0-85':
    'Gebühr, Gebühren, frais, tarifa, tarifas, cargo, cargos, taxa, taxas, kosten, commissione, commissioni, 手数料',
  '0-86':
    'Steuer, Steuern, taxe, impuesto, impuestos, imposto, impostos, belasting, belastingen, imposta, imposte, 税金, 税',
  '0-101':
    'Zahlung, Zahlungen, paiement, paiements, pago, pagos, pagamento, pagamentos, betaling, ' +
    'betalingen, pagamenti, 支払い, 支払',
  '0-115':
    'Benutzer, Nutzer, utilisateur, utilisateurs, usuario, usuarios, usuário, usuários, gebruiker, ' +
    'gebruikers, utente, utenti, ユーザー',
  '0-116':
    'Postsendung, Postsendungen, Briefpost, courrier postal, courriers postaux, correo postal, ' +
    'correspondência, correspondências, poststuk, poststukken, posta, 郵便物, 郵便',
  '0-123':
    'Bestellung, Bestellungen, Auftrag, Aufträge, commande, commandes, pedido, pedidos, bestelling, ' +
    'bestellingen, ordine, ordini, 注文',
  '0-136': 'Lead, Leads, prospect, prospects, リード',
  '0-142':
    'Warenkorb, Warenkörbe, panier, paniers, carrito, carritos, carrinho, carrinhos, winkelwagen, ' +
    'winkelwagens, carrello, carrelli, カート',
  '0-162':
    'Dienstleistung, Dienstleistungen, Service, Services, servicio, servicios, serviço, serviços, ' +
    'dienst, diensten, servizio, servizi, サービス',
  '0-410': 'Kurs, Kurse, cours, curso, cursos, cursus, cursussen, corso, corsi, コース, 講座',
  '0-420':
    'Inserat, Inserate, Eintrag, Einträge, annonce, annonces, anuncio, anuncios, anúncio, anúncios, ' +
    'vermelding, vermeldingen, annuncio, annunci, リスティング',
  '0-421':
    'Termin, Termine, rendez-vous, cita, citas, agendamento, agendamentos, compromisso, ' +
    'compromissos, afspraak, afspraken, appuntamento, appuntamenti, 予約',
  '0-970':
    'Projekt, Projekte, projet, projets, proyecto, proyectos, projeto, projetos, projecten, ' +
    'progetto, progetti, プロジェクト',
};
