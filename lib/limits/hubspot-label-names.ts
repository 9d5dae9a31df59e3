/** Labels of HubSpot's own types in the languages people paste in. Without them, English only. */
export const HUBSPOT_LABEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  Primary: [
    ...[
      'Primär',
      'primäres Unternehmen',
      'primärer Kontakt',
      'principal',
      'principale',
      'principaux',
    ],
    ...[
      'primario',
      'primaria',
      'primário',
      'primária',
      'primair',
      'primaire',
      'プライマリー',
      'プライマリ',
    ],
  ],
  'Billing Contact': [
    ...[
      'Rechnungskontakt',
      'Abrechnungskontakt',
      'contact de facturation',
      'contacto de facturación',
    ],
    ...['contato de faturamento', 'contato de cobrança', 'factureringscontact', 'factuurcontact'],
    ...['contatto di fatturazione', '請求先コンタクト', '請求担当者'],
  ],
  'Billing Company': [
    ...['Rechnungsunternehmen', 'entreprise de facturation', 'empresa de facturación'],
    ...['empresa de faturamento', 'factureringsbedrijf', 'azienda di fatturazione', '請求先会社'],
  ],
  Signer: [
    ...['Unterzeichner', 'Unterzeichnerin', 'signataire', 'firmante', 'signatário', 'signatária'],
    ...['ondertekenaar', 'firmatario', '署名者'],
  ],
  'Parent Company': [
    ...['Muttergesellschaft', 'Mutterunternehmen', 'übergeordnetes Unternehmen'],
    ...['société mère', 'entreprise mère', 'empresa matriz', 'empresa principal', 'empresa mãe'],
    ...['moederbedrijf', 'azienda madre', 'azienda principale', '親会社'],
  ],
  'Child Company': [
    ...['Tochtergesellschaft', 'Tochterunternehmen', 'untergeordnetes Unternehmen', 'filiale'],
    ...['entreprise fille', 'empresa filial', 'subsidiaria', 'subsidiária', 'dochterbedrijf'],
    ...['azienda figlia', 'consociata', '子会社'],
  ],
  Upcoming: ['anstehend', 'bevorstehend', 'à venir', 'próximo', 'próxima', 'aankomend', '今後'],
};

/** What people write for the unlabeled type of a pair. */
export const ANY_LABEL_NAMES: readonly string[] = [
  ...['any label', 'any', 'any labels', 'no label', 'unlabeled', 'unlabelled', 'without label'],
  ...['Beliebiges Label', 'beliebig', 'beliebige', 'jedes Label', 'ohne Label', 'kein Label'],
  ...["n'importe quel libellé", "n'importe quelle étiquette", 'tout libellé', 'sans libellé'],
  ...['cualquier etiqueta', 'sin etiqueta', 'qualquer rótulo', 'sem rótulo', 'qualquer etiqueta'],
  ...['elk label', 'willekeurig label', 'zonder label', 'qualsiasi etichetta', 'senza etichetta'],
  ...['任意のラベル', 'すべてのラベル', 'ラベルなし'],
];
