export type Example = { fromName: string; fromEmail: string; subject: string; body: string }

/** Customers to play when nothing comes to mind. */
export const examples: readonly Example[] = [
  {
    fromName: 'Ada Novak',
    fromEmail: 'ada.novak@shop.example',
    subject: 'Order 48213 arrived damaged',
    body: 'Hello,\n\nthe box was open when it came and the lamp is broken. Could you send a new one?\n\nKind regards\nAda Novak',
  },
  {
    fromName: 'Bram de Wit',
    fromEmail: 'bram@dewit.example',
    subject: 'Wrong VAT number on my invoice',
    body: 'Hi there,\n\ninvoice 2026-0417 shows our old VAT number. We need NL001234567B01 on it before the end of the month.\n\nBram',
  },
  {
    fromName: 'Hana Sato',
    fromEmail: 'hana.sato@studio.example',
    subject: 'Cannot sign in since this morning',
    body: 'It says my password is wrong, and the mail to reset it never arrives. I looked in the spam folder too.\n\nHana',
  },
]
