package org.towncurrent.checks;

import java.util.List;

/** One page of every template, in every state a program may be in. */
final class TemplatePages {

  /** English pages of all templates, then the Spanish ones. */
  static final List<String> PAGES =
      List.of(
          "",
          "chelsea/",
          "chelsea/en/",
          "rutland/en/",
          "western-mass/en/",
          "western-mass/en/pelham/",
          "chelsea/en/prices/",
          "rutland/en/prices/",
          "western-mass/en/northampton/prices/",
          "pepperell/en/price-history/",
          "pepperell/en/calculator/",
          "rutland/en/calculator/",
          "western-mass/en/pelham/calculator/",
          "chelsea/en/change-or-leave/",
          "rutland/en/change-or-leave/",
          "pepperell/en/how-it-works/",
          "pepperell/en/your-bill/",
          "chelsea/en/questions/",
          "chelsea/en/program-information/",
          "rutland/en/a-to-z/",
          "pepperell/es/a-to-z/",
          "rutland/en/program-information/",
          "chelsea/en/program-information/2026-01-01/",
          "rutland/en/documents/",
          "chelsea/en/disclosure/",
          "pepperell/en/disclosure/2025-q1/",
          "chelsea/en/disclosure/2025-q2/sheet/",
          "chelsea/en/compliance/",
          "rutland/en/compliance/",
          "chelsea/en/postings/",
          "chelsea/en/notices/",
          "chelsea/en/language-access/",
          "chelsea/en/notices/2025-11-opt-out/enclosures/",
          "chelsea/en/notices/2025-11-opt-out/",
          "chelsea/en/notices/2025-11-product-change/",
          "chelsea/en/notices/2026-02-change-in-law/",
          "pepperell/en/notices/2025-11-competitive-supply/",
          "pepperell/en/notices/2026-11-termination/",
          "chelsea/en/product-summary/standard/",
          "chelsea/en/annual/",
          "pepperell/en/annual/2025/",
          "pepperell/en/savings/",
          "chelsea/en/contact/",
          "pepperell/en/accessibility/",
          "chelsea/en/for-towns/",
          "rutland/en/for-towns/",
          "pepperell/embed/v1/en/prices/",
          "pepperell/embed/v1/en/calculator/",
          "chelsea/es/",
          "rutland/es/",
          "western-mass/es/",
          "chelsea/es/prices/",
          "western-mass/es/pelham/prices/",
          "western-mass/es/northampton/price-history/",
          "western-mass/es/pelham/calculator/",
          "chelsea/es/change-or-leave/",
          "chelsea/es/questions/",
          "rutland/es/program-information/",
          "chelsea/es/contact/",
          "pepperell/es/compliance/",
          "pepperell/es/postings/",
          "rutland/es/language-access/",
          "pepperell/es/notices/2025-11-opt-out/enclosures/",
          "western-mass/es/pelham/notices/2025-11-opt-out/",
          "chelsea/es/notices/2025-11-product-change/",
          "pepperell/es/product-summary/renewable-100/",
          "pepperell/es/disclosure/2025-q2/sheet/",
          "western-mass/es/pelham/disclosure/2025-q2/",
          "chelsea/es/annual/2025/",
          "western-mass/es/pelham/savings/",
          "western-mass/es/pelham/for-towns/",
          "western-mass/embed/v1/es/northampton/prices/",
          "western-mass/embed/v1/es/pelham/calculator/");

  /** The one page that links from the root of its own host. */
  static final String NOT_FOUND = "chelsea/404.html";

  private TemplatePages() {}
}
