package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.OptInProductRule;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Sense;
import org.towncurrent.facts.Program;

/** Duties of a plan in words for the publisher. */
final class Wording {

  private Wording() {}

  static String what(Deadline deadline) {
    boolean duty = deadline.sense() == Sense.BY;
    return switch (deadline.rule().id()) {
      case ENROLLMENT_AFTER_OPT_OUT_NOTICE ->
          duty ? "Mail the Opt-Out Notice" : "Enrollment may begin, not sooner";
      case ENROLLMENT_AFTER_DATA ->
          duty ? "Give the utility the data for enrollment" : "Enrollment may begin, not sooner";
      case UNDELIVERABLE_NOTICES -> "Leave out those whose Opt-Out Notice came back";
      case PRICE_CHANGE_PARTICIPANTS -> "Tell participants of the new price";
      case CONTENT_CHANGE_PARTICIPANTS -> "Tell participants of the new renewable content";
      case NEW_PRODUCT_PARTICIPANTS -> "Tell participants of the new product";
      case PRODUCT_DISCONTINUED_PARTICIPANTS -> "Tell its participants that the product ends";
      case CHANGE_IN_LAW_CONSUMERS -> "Tell consumers of the price that a change in law brings";
      case CHANGE_IN_LAW_DEPARTMENT ->
          "Tell the Department's Consumer Division of the price that a change in law brings";
      case COMPETITIVE_SUPPLY_MATERIALS_DEPARTMENT ->
          "Give the Department the materials for competitive-supply customers";
      case COMPETITIVE_SUPPLY_MATERIALS_WARNING ->
          "Warn competitive-supply customers, in the materials, of a fee for leaving";
      case NEW_BIDS -> "Ask for new bids";
      case NEW_ESA_PARTICIPANTS -> "Tell participants of the new Electric Supply Agreement";
      case ESA_END_UTILITY -> "Tell the utility that the Electric Supply Agreement ends";
      case NEW_ESA_UTILITY -> "Tell the utility of the new Electric Supply Agreement";
      case NEW_ESA_DEPARTMENT ->
          "File the notice of the new Electric Supply Agreement with the Department";
      case TERMINATION_UTILITY -> "Tell the utility that the program ends";
      case TERMINATION_DEPARTMENT -> "Tell the Department that the program ends";
      case TERMINATION_PARTICIPANTS -> "Tell participants that the program ends";
      case TERMINATION_SERVICE_LIST ->
          "Tell the service list of the plan's docket that the program ends";
      case NEW_PLAN_AFTER_TERMINATION -> "A new plan may be filed, not sooner";
      case PLAN_APPROVED_UTILITY -> "Tell the utility that the plan is approved";
      case PROCUREMENT_TIMELINE -> "File the updated timeline of the procurement";
      case PROCUREMENT_TIMELINE_AGAIN -> "File the updated timeline of the procurement again";
      case PLANNED_PRICE_REQUEST -> "Schedule: ask suppliers for prices";
      case PLANNED_CONTRACT -> "Schedule: sign the Electric Supply Agreement";
      case PLANNED_CAMPAIGN -> "Schedule: begin the broad educational campaign";
      case PLANNED_OPT_OUT_NOTICE -> "Schedule: mail the Opt-Out Notice";
      case PLANNED_POSTMARK -> "Schedule: last postmark of the opt-out replies";
      case PLANNED_ENROLLMENT -> "Schedule: enrollment may begin";
      case NEVER_LAUNCHED -> "Begin enrollment, or the program counts as terminated";
      case ANNUAL_REPORT -> "Send the yearly report";
      case NEW_CUSTOMERS -> "Price new customers as the plan says";
    };
  }

  static Optional<String> how(PlanRule rule) {
    List<String> parts = new ArrayList<>();
    if (!rule.how().isEmpty()) {
      parts.add(rule.how().stream().map(Wording::means).collect(Collectors.joining(", ")));
    }
    if (!rule.with().isEmpty()) {
      parts.add(
          "with "
              + rule.with().stream()
                  .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                  .collect(Collectors.joining(", ")));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  /** What becomes of customers afterwards, as the plan says elsewhere. */
  static Optional<String> then(Program program, PlanRule rule) {
    return switch (rule.id()) {
      case CONTENT_CHANGE_PARTICIPANTS -> program.optInProductChanges().map(Wording::optedIn);
      case PRODUCT_DISCONTINUED_PARTICIPANTS ->
          program.optInProductDiscontinued().map(Wording::optedIn);
      case ENROLLMENT_AFTER_OPT_OUT_NOTICE, ENROLLMENT_AFTER_DATA ->
          program
              .rule(PlanRule.Kind.UNDELIVERABLE_NOTICES)
              .flatMap(PlanRule::outcome)
              .filter(outcome -> outcome == PlanRule.Outcome.NOT_ENROLLED)
              .map(outcome -> "those whose Opt-Out Notice came back are not enrolled");
      default -> Optional.empty();
    };
  }

  private static String optedIn(OptInProductRule rule) {
    return "participants of an Opt-In Product "
        + switch (rule) {
          case STAYS -> "stay in it unless they choose otherwise";
          case RE_ENROLL_OR_BASIC_SERVICE -> "must enroll again, or return to Basic Service";
          case DEFAULT_PRODUCT -> "get the Default Product unless they choose another";
        };
  }

  /** Who is told. */
  static String told(PlanRule.Told told) {
    return switch (told) {
      case AUTO_ENROLL_CUSTOMERS -> "Auto-Enroll Customers";
      case PARTICIPANTS -> "participants";
      case CONSUMERS -> "consumers";
      case DEPARTMENT -> "the Department";
      case UTILITY -> "the utility";
      case SUPPLIERS -> "suppliers";
      case SERVICE_LIST -> "the service list";
      case NOBODY -> "nobody";
    };
  }

  private static String means(PlanRule.Means means) {
    return switch (means) {
      case MAIL -> "by mail to each";
      case RELEASE -> "media release";
      case MUNICIPAL_BUILDING -> "posting in the municipal building";
      case MUNICIPAL_WEBSITE -> "municipal website";
      case PROGRAM_WEBSITE -> "program website";
      case SOCIAL_MEDIA -> "social media";
      case CABLE -> "municipal cable television";
      case BOARDS -> "meetings of boards and committees";
      case ORGANIZATIONS -> "community organizations";
      case DOCKET -> "filing in the docket";
    };
  }
}
