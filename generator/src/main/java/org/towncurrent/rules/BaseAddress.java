package org.towncurrent.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.SiteConfig;

/**
 * The address under which a program is published is not https, or not its own.
 *
 * <p>It has to begin with {@code https://} and end with a slash, and no two programs may have the
 * same. Every link that others follow is made from it, so that a slip in it breaks all of them.
 */
final class BaseAddress implements Rule {

  @Override
  public String code() {
    return "base-address";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: every link, canonical address and sitemap of the program is made from "
        + "it";
  }

  @Override
  public void check(Ground ground, Report report) {
    SiteConfig config = ground.facts().config();
    form(config.base(), config.origin(), report);
    Map<String, Place> seen = new HashMap<>();
    for (SiteConfig.ProgramChoice program : config.programs()) {
      form(program.base(), program.origin(), report);
      Place place = program.origin().at("base");
      Place before = seen.putIfAbsent(program.base(), place);
      if (before != null) {
        report.add(
            place,
            "The address "
                + Words.quoted(program.base())
                + " of "
                + Words.quoted(program.id())
                + " is that of the program on line "
                + before.line()
                + " as well.",
            "Give each program an address of its own, like https://towns.example.org/"
                + program.id()
                + "/.");
      }
    }
  }

  private static void form(String base, Origin origin, Report report) {
    Optional<String> problem =
        WebAddress.problemWithFragment(base)
            .or(
                () ->
                    base.contains("?")
                        ? Optional.of("has a question mark in it")
                        : Optional.empty())
            .or(
                () ->
                    base.endsWith("/") ? Optional.empty() : Optional.of("does not end in a slash"));
    problem.ifPresent(
        why ->
            report.add(
                origin.at("base"),
                "The address " + Words.quoted(base) + " " + why + ".",
                "Write it like https://pepperell.example.org/ with the slash at its end."));
  }
}
