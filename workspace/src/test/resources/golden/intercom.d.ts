// Written by IntercomKit from the annotated classes. Do not edit: write it again instead.

export type Avatar = {
  type: "avatar";
  image_url: string;
};

/** A company as shop.Company describes it. An empty text clears a value. */
export type Company = {
  company_id: string;
  name: string;
  created_at?: number;
  seats?: number;
};

/** What a visitor's boot holds: the settings of the Messenger. */
export type VisitorBoot = {
  app_id: string;
  api_base?: string;
  custom_launcher_selector?: string;
  hide_default_launcher?: boolean;
  alignment?: "left" | "right";
  horizontal_padding?: number;
  vertical_padding?: number;
  z_index?: number;
  hide_notifications?: boolean;
  theme_mode?: "light" | "dark" | "system";
  action_color?: string;
  background_color?: string;
  link_color?: string;
  session_duration?: number;
  messenger_style_id?: string;
  page_title?: string;
};

/** At most one of the two proves who the user is. */
export type IdentityProof = {
  user_hash?: string;
  intercom_user_jwt?: string;
};

/** The argument of a boot of shop.Customer. With a token, what is signed is inside the token. */
export type CustomerBoot = VisitorBoot & IdentityProof & {
  user_id?: string;
  /** Where <invoices> go | "always" *\/ `here`. */
  email?: string;
  created_at?: number;
  phone?: string;
  avatar?: Avatar;
  company?: Company;
  companies?: Company[];
  /** How many apples the customer bought. */
  apples: number;
  old_plan?: string;
  spend?: number;
  vip?: boolean;
  credit_limit?: number;
  plan?: "BASIC" | "FREE" | "PRO";
  tier?: string;
  favourite_colour?: string;
  last_order_at?: number;
  last_seen_at?: number;
  "préféré 1"?: string;
};

/** The argument of an update of shop.Customer: what changed. An empty text clears a value. */
export type CustomerUpdate = IdentityProof & {
  user_id?: string;
  /** Where <invoices> go | "always" *\/ `here`. */
  email?: string;
  created_at?: number;
  phone?: string;
  avatar?: Avatar;
  company?: Company;
  companies?: Company[];
  /** How many apples the customer bought. */
  apples?: number;
  old_plan?: string;
  spend?: number | "";
  vip?: boolean | "";
  credit_limit?: number;
  plan?: "BASIC" | "FREE" | "PRO" | "";
  tier?: string;
  favourite_colour?: string;
  last_order_at?: number | "";
  last_seen_at?: number | "";
  "préféré 1"?: string;
};

/** The events, by their names. */
export type Events = {
  /** The customer ordered. */
  "ordered-apples": {
    apples: number;
    delivery_date?: number;
    price?: { amount: number; currency: string };
    order?: { url: string; value: string };
  };
  "opened-shop": {};
};

export type EventName = keyof Events;

/** A call that the server answers: the method, and its argument if it has one. */
export type IntercomCall =
  | ["boot", settings: VisitorBoot]
  | ["update"]
  | ["boot", settings: CustomerBoot]
  | ["update", changes: CustomerUpdate]
  | ["trackEvent", name: "ordered-apples", metadata: Events["ordered-apples"]]
  | ["trackEvent", name: "opened-shop", metadata?: Events["opened-shop"]]
  | ["shutdown"]
  | ["show"]
  | ["hide"]
  | ["showSpace", space: "home" | "messages" | "help" | "news" | "tasks" | "tickets"]
  | ["showMessages"]
  | ["showNewMessage", text?: string]
  | ["startConversation", text: string]
  | ["showArticle", id: number]
  | ["showNews", id: number]
  | ["showTicket", id: string]
  | ["showConversation", id: string]
  | ["startTour", id: number]
  | ["startSurvey", id: number]
  | ["startChecklist", id: number]
  | ["hideNotifications", hidden: boolean]
  | ["setAuthTokens", tokens: { [name: string]: string }];

/** The calls of an answer, in their order. */
export type IntercomCalls = IntercomCall[];
