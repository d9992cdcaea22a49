package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Folding;
import org.towncurrent.rates.Day;
import org.towncurrent.skin.Scheme;

/** All the rules, and the one way to run them. */
public final class Rules {

  /** The code of what would be lost of the last publication. */
  public static final String VANISHED = "vanished-address";

  /** Every rule there is. */
  static final List<Rule> ALL =
      List.of(
          new DuplicateId(),
          new UnknownReference(),
          new DefaultProduct(),
          new PriceOutOfRange(),
          new ComponentsExceedPrice(),
          new ComponentsMakePrice(),
          new TermOfContract(),
          new NoFixedPrice(),
          new BackwardsPeriod(),
          new OverlappingPrices(),
          new RenewableShares(),
          new LabelSums(),
          new LabelPrice(),
          new LabelQuarter(),
          new LabelOverdue(),
          new PostingOverdue(),
          new PostingRecord(),
          new NoticeDays(),
          new NoticeChange(),
          new NoticeFrozen(),
          new LanguageAccessMissing(),
          new AnnualTwice(),
          new AnnualFuture(),
          new AnnualCounts(),
          new AnnualUse(),
          new AnnualPrivacy(),
          new AnnualOverdue(),
          new BaseAddress(),
          new FormAddress(),
          new ContactForm(),
          new ScratchText(),
          new SampleHonesty(),
          new TypedFigure(),
          new ImpossibleAmount(),
          new PromiseOfSavings(),
          new UncomputedClaim(),
          new RequiredWords(),
          new OtherMunicipality(),
          new UnknownProductName(),
          new UndatedText(),
          new TextPastItsDay(),
          new MilestoneOrder(),
          new MilestoneTwice(),
          new PromisedContact(),
          new OldSource(),
          new AccentContrast(),
          new PlanRuleChain(),
          new ContractGap(),
          new BasicServiceGoneQuiet(),
          new RecordWithoutEvent(),
          new DeadlinePassed(),
          new DeadlineNear(),
          new VanishedAddress(),
          new RedirectToNowhere(),
          new RedirectOfLivingPage(),
          new RedirectChain(),
          new DuplicateRedirect(),
          new DeletedPastPrice());

  private Rules() {}

  /**
   * Runs every rule on facts of which no page is made.
   *
   * @param asOf the day of the build; a program that is pinned to a day is judged for that day
   */
  public static Verdict check(Facts facts, Day asOf) {
    return check(facts, asOf, Addresses.none(), Past.none(), Optional.empty());
  }

  /**
   * Runs every rule.
   *
   * @param asOf the day of the build; a program that is pinned to a day is judged for that day
   * @param addresses what will be published, and what was
   * @param past what the last publication said of prices
   * @param scheme the colors that programs' accents are judged on; empty where they are not known
   */
  public static Verdict check(
      Facts facts, Day asOf, Addresses addresses, Past past, Optional<Scheme> scheme) {
    return check(facts, asOf, addresses, past, scheme, SiteTexts.none());
  }

  /**
   * Runs every rule, also on the texts that do not stand among the facts.
   *
   * @param asOf the day of the build; a program that is pinned to a day is judged for that day
   * @param addresses what will be published, and what was
   * @param past what the last publication said of prices
   * @param scheme the colors that programs' accents are judged on; empty where they are not known
   * @param texts the sentences of templates, translations, and what lies ready
   */
  public static Verdict check(
      Facts facts,
      Day asOf,
      Addresses addresses,
      Past past,
      Optional<Scheme> scheme,
      SiteTexts texts) {
    Ground ground = new Ground(facts, asOf, addresses, past, scheme, texts);
    List<Finding> findings = new ArrayList<>();
    List<Verdict.NotRun> notRun = new ArrayList<>();
    for (Rule rule : ALL) {
      Report report = new Report(rule);
      rule.check(ground, report);
      findings.addAll(report.findings());
      if (!report.couldNot().isEmpty()) {
        notRun.add(new Verdict.NotRun(rule.code(), List.copyOf(report.couldNot())));
      }
    }
    return new Verdict(Folding.fold(findings), ALL.size() - notRun.size(), notRun);
  }
}
