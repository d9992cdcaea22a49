package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.ProgramChoice;
import org.towncurrent.rates.Day;

/**
 * What a page sees of the program: the facts, whose municipality it is made for, on which day, and
 * under which address it will stand.
 *
 * @param municipality the first one on pages that ask which; empty where it is not known
 * @param placed whether it is known whose municipality the page is for
 * @param asOf the day the page is made for
 * @param absolute whether links must not depend on where the page is shown, as on the page for
 *     addresses that lead nowhere
 */
public record Outlook(
    Facts facts,
    Program program,
    Optional<Municipality> municipality,
    boolean placed,
    ProgramChoice choice,
    Day asOf,
    boolean absolute) {

  /** The program's prices, as this municipality meets them. */
  ProgramPrices prices() {
    return new ProgramPrices(facts, program, municipality, asOf);
  }

  /** The same, seen from another day. */
  Outlook on(Day day) {
    return new Outlook(facts, program, municipality, placed, choice, day, absolute);
  }

  /** The full address under which something of this program is published. */
  String published(Address address) {
    return published(choice.base(), address);
  }

  /** The full address of a page of a program that is published under this base. */
  static String published(String base, Address address) {
    return base + address.path().substring(address.path().indexOf('/') + 1);
  }

  /** The link from one page to another. */
  String href(Address from, Address to) {
    return absolute ? basePath() + to.path().substring(program.id().length() + 1) : from.to(to);
  }

  /** The link from a page to a file in the program's folder. */
  String href(Address from, String file) {
    return absolute ? basePath() + file : from.to(program.id() + "/" + file);
  }

  /** The path part of the program's base address: {@code /}, or {@code /electricity/}. */
  private String basePath() {
    String base = choice.base();
    int host = base.indexOf("://") + 3;
    int path = base.indexOf('/', host);
    return path < 0 ? "/" : base.substring(path);
  }
}
