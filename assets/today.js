/*
 * Marks what is in force today, on a page that is already true without it: every price and claim is
 * printed with its days. Works without the calculator.
 *
 * <html data-today="2025-10-15">   the day; set to today in Massachusetts when the page has none
 * data-from, data-until            ISO days, both included; either may be missing. In force: gets
 *                                  data-now, and a hidden [data-now-text] inside it is shown
 * data-only besides                of several siblings the one in force is shown, the others hidden
 * data-claim-until                 hidden after that day; the next sibling with data-after is shown
 *
 * The choice is that of Tariff.on in the calculator. To test it: set data-today on <html>, dispatch
 * new Event('today') on document, and read which elements have data-now.
 */
(function () {
  var root = document.documentElement;
  var each = function (selector, act, within) {
    (within || document).querySelectorAll(selector).forEach(act);
  };
  var mark = function () {
    var today = root.dataset.today;
    each('[data-from],[data-until]', function (element) {
      var from = element.dataset.from;
      var until = element.dataset.until;
      // ISO days compare as text.
      var now = !(from && today < from) && !(until && today > until);
      element.toggleAttribute('data-now', now);
      if ('only' in element.dataset) element.hidden = !now;
      each('[data-now-text]', function (text) { text.hidden = !now; }, element);
    });
    each('[data-claim-until]', function (claim) {
      var over = today > claim.dataset.claimUntil;
      claim.hidden = over;
      var after = claim.nextElementSibling;
      while (after && !after.hasAttribute('data-after')) after = after.nextElementSibling;
      if (after) after.hidden = !over;
    });
  };
  if (!root.dataset.today) {
    var part = {};
    new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit'
    }).formatToParts(new Date()).forEach(function (p) { part[p.type] = p.value; });
    root.dataset.today = part.year + '-' + part.month + '-' + part.day;
  }
  document.addEventListener('today', mark);
  mark();
})();
