package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;

/**
 * What came of reading the publisher's files.
 *
 * @param facts what could be read; when there are findings some of it is missing, and {@link
 *     Facts#incomplete} names the files. Empty when site-config.yml could not be read
 * @param findings what is wrong, sorted; every one stops publication
 */
public record Reading(Optional<Facts> facts, List<Finding> findings) {

  public Reading {
    findings = List.copyOf(findings);
  }
}
