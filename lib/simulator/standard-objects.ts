export type StandardObject = {
  readonly objectTypeId: string;
  /** Singular, in lower case. */
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
};

/** HubSpot's own objects with a public id ("Understanding the CRM" of its documentation). */
export const STANDARD_OBJECTS: readonly StandardObject[] = [
  standardObject('0-1', 'Contact', 'Contacts'),
  standardObject('0-2', 'Company', 'Companies'),
  standardObject('0-3', 'Deal', 'Deals'),
  standardObject('0-5', 'Ticket', 'Tickets'),
  standardObject('0-7', 'Product', 'Products'),
  standardObject('0-8', 'Line item', 'Line items'),
  standardObject('0-14', 'Quote', 'Quotes'),
  standardObject('0-18', 'Communication', 'Communications'),
  standardObject('0-19', 'Feedback submission', 'Feedback submissions'),
  standardObject('0-27', 'Task', 'Tasks'),
  standardObject('0-35', 'Campaign', 'Campaigns'),
  standardObject('0-46', 'Note', 'Notes'),
  standardObject('0-47', 'Meeting', 'Meetings'),
  standardObject('0-48', 'Call', 'Calls'),
  standardObject('0-49', 'Email', 'Emails'),
  standardObject('0-53', 'Invoice', 'Invoices'),
  standardObject('0-54', 'Marketing event', 'Marketing events'),
  standardObject('0-69', 'Subscription', 'Subscriptions'),
  standardObject('0-74', 'Goal', 'Goals'),
  standardObject('0-84', 'Discount', 'Discounts'),
  standardObject('0-85', 'Fee', 'Fees'),
  standardObject('0-86', 'Tax', 'Taxes'),
  standardObject('0-101', 'Payment', 'Payments'),
  standardObject('0-115', 'User', 'Users'),
  standardObject('0-116', 'Postal mail', 'Postal mail'),
  standardObject('0-123', 'Order', 'Orders'),
  standardObject('0-136', 'Lead', 'Leads'),
  standardObject('0-142', 'Cart', 'Carts'),
  standardObject('0-162', 'Service', 'Services'),
  standardObject('0-410', 'Course', 'Courses'),
  standardObject('0-420', 'Listing', 'Listings'),
  standardObject('0-421', 'Appointment', 'Appointments'),
  standardObject('0-970', 'Project', 'Projects'),
];

function standardObject(objectTypeId: string, singular: string, plural: string): StandardObject {
  return { objectTypeId, name: singular.toLowerCase().replaceAll(' ', '_'), singular, plural };
}
