package org.towncurrent.rules;

import java.util.List;

/** What rules are about: the chapters of {@code docs/rules.md}. */
enum Subject {
  PRICES(
      "Prices",
      "price-out-of-range",
      "components-exceed-price",
      "components-do-not-add-up",
      "overlapping-prices",
      "backwards-period",
      "no-fixed-price",
      "deleted-past-price",
      "basic-service-gone-quiet",
      "old-source"),
  PRODUCTS(
      "Products and contracts",
      "default-product",
      "renewable-content",
      "term-is-not-its-months",
      "contract-gap"),
  LABELS(
      "Disclosure labels",
      "label-sums",
      "label-price",
      "label-quarter",
      "label-overdue",
      "posting-overdue",
      "posting-record"),
  NOTICES("Notices", "notice-days", "notice-change", "notice-frozen", "language-access-missing"),
  ANNUAL(
      "Annual information",
      "annual-twice",
      "annual-future",
      "annual-counts",
      "annual-use",
      "annual-privacy",
      "annual-overdue"),
  DEADLINES(
      "The plan and its deadlines",
      "deadline-passed",
      "deadline-near",
      "promised-contact",
      "milestone-order",
      "milestone-twice",
      "record-without-event",
      "plan-rule-chain"),
  TEXTS(
      "Texts",
      "typed-figure",
      "impossible-amount",
      "promise-of-savings",
      "uncomputed-claim",
      "required-words",
      "other-municipality",
      "unknown-product-name",
      "undated-text",
      "text-past-its-day",
      "scratch-text",
      "sample-honesty"),
  NAMES("Names that point at each other", "unknown-reference", "duplicate-id"),
  CONTACTS("Contacts, forms and looks", "contact", "form-address", "accent-contrast"),
  ADDRESSES(
      "Addresses of pages",
      "base-address",
      "vanished-address",
      "redirect-to-nowhere",
      "redirect-of-living-page",
      "redirect-chain",
      "duplicate-redirect");

  private final String title;
  private final String codes;

  Subject(String title, String... codes) {
    this.title = title;
    this.codes = String.join(" ", codes);
  }

  String title() {
    return title;
  }

  /** The codes of its rules, in the order in which they are told. */
  List<String> codes() {
    return List.of(codes.split(" ", -1));
  }
}
