package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;

/** Where in the folder of a program the addresses of a page begin, and so how many of it exist. */
public enum Scope {
  /** One page for the whole program. */
  PROGRAM(""),
  /** One page in each language of a joint program; elsewhere the home page stands there. */
  JOINT_LANGUAGE("{lang}/"),
  /** One page in each language, and in joint programs for each municipality. */
  MUNICIPALITY("{lang}/[{municipality}/]"),
  /** The same, to be shown within pages of other sites. */
  EMBED("embed/v1/{lang}/[{municipality}/]");

  private final String pattern;

  Scope(String pattern) {
    this.pattern = pattern;
  }

  /**
   * How the addresses begin behind {@code /{program}/}; what stands in brackets is there in joint
   * programs only.
   */
  public String pattern() {
    return pattern;
  }

  /** The beginning of an address, with the program's folder before it. */
  String begin(Program program, String language, Optional<Municipality> municipality) {
    String town = program.joint() ? municipality.map(one -> one.id() + "/").orElse("") : "";
    return program.id()
        + "/"
        + pattern.replace("[{municipality}/]", town).replace("{lang}", language);
  }
}
