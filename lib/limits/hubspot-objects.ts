import type { ObjectType, ObjectTypeId } from './limit';

const OBJECTS: readonly (readonly [
  ObjectTypeId,
  name: string,
  singular: string,
  plural: string,
])[] = [
  ['0-1', 'contact', 'Contact', 'Contacts'],
  ['0-2', 'company', 'Company', 'Companies'],
  ['0-3', 'deal', 'Deal', 'Deals'],
  ['0-5', 'ticket', 'Ticket', 'Tickets'],
  ['0-7', 'product', 'Product', 'Products'],
  ['0-8', 'line_item', 'Line item', 'Line items'],
  ['0-14', 'quote', 'Quote', 'Quotes'],
  ['0-18', 'communication', 'Communication', 'Communications'],
  ['0-19', 'feedback_submission', 'Feedback submission', 'Feedback submissions'],
  ['0-27', 'task', 'Task', 'Tasks'],
  ['0-35', 'campaign', 'Campaign', 'Campaigns'],
  ['0-46', 'note', 'Note', 'Notes'],
  ['0-47', 'meeting', 'Meeting', 'Meetings'],
  ['0-48', 'call', 'Call', 'Calls'],
  ['0-49', 'email', 'Email', 'Emails'],
  ['0-53', 'invoice', 'Invoice', 'Invoices'],
  ['0-54', 'marketing_event', 'Marketing event', 'Marketing events'],
  ['0-69', 'subscription', 'Subscription', 'Subscriptions'],
  ['0-74', 'goal', 'Goal', 'Goals'],
  ['0-84', 'discount', 'Discount', 'Discounts'],
  ['0-85', 'fee', 'Fee', 'Fees'],
  ['0-86', 'tax', 'Tax', 'Taxes'],
  ['0-101', 'payment', 'Payment', 'Payments'],
  ['0-115', 'user', 'User', 'Users'],
  ['0-116', 'postal_mail', 'Postal mail', 'Postal mail'],
  ['0-123', 'order', 'Order', 'Orders'],
  ['0-136', 'lead', 'Lead', 'Leads'],
  ['0-142', 'cart', 'Cart', 'Carts'],
  ['0-162', 'service', 'Service', 'Services'],
  ['0-410', 'course', 'Course', 'Courses'],
  ['0-420', 'listing', 'Listing', 'Listings'],
  ['0-421', 'appointment', 'Appointment', 'Appointments'],
  ['0-970', 'project', 'Project', 'Projects'],
];

/** HubSpot's own objects that have a published id, the most used first. */
export const HUBSPOT_OBJECTS: readonly ObjectType[] = OBJECTS.map(
  ([objectTypeId, name, singular, plural]) => ({
    objectTypeId,
    name,
    singular,
    plural,
    isCustom: false,
  }),
);
